import { mayConcernModels } from '@/core/detection/may-concern-models.ts';
import type { Role, RoleLabel } from '@/core/detection/role.ts';
import type { ReadPosting, ReadResult } from '@/core/posting/posting.ts';
import type { ReadOptions } from '@/core/posting/read-posting.ts';
import { readPosting } from '@/core/posting/read-posting.ts';
import { addressOf, call, respond } from '@/messages/client.ts';
import type { AwayChoice, Frame, Panel } from '@/messages/panel.ts';
import type { JobPageCalls, PageStatus } from '@/messages/protocol.ts';
import { isSpeck, placeInFrame } from './frame-room.ts';
import type { Handle } from './handle.ts';
import { showHandle } from './handle.ts';
import type { Overlay } from './overlay.ts';
import { createOverlay } from './overlay.ts';
import type { Life } from './life.ts';
import { inWorld, ownSites } from './sites.ts';
import { watchPosting } from './watch-posting.ts';

type Choices = { handleAt: number; hiddenSites: string[]; handleOff: boolean };

const EMPTY: ReadResult = { state: 'not-yet', reason: '', title: null, company: null };

/** Nobody answers after an update of the extension; the script then withdraws, and the page's console has no use for the news. */
function quietly(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}

/** One life of the script in one page. */
export class JobPage {
  private result: ReadResult | null = null;
  private role: Role | null = null;
  private overlay: Overlay | null = null;
  private handle: Handle | null = null;
  private frame: Frame | null = null;
  private choices: Choices | null = null;
  private opening: Promise<boolean> | null = null;
  /** The newest posting: its application form has no text of its own. */
  private before: Extract<ReadResult, { state: 'posting' }> | null = null;
  private sent = false;
  /** The posting is that of a frame in this page. */
  private adopted = false;
  /** The site's selectors find nothing in the page as it is now. */
  private missed = false;
  private dismissed = false;
  private readonly watch: { readAgain(): void };

  constructor(private readonly life: Life) {
    this.watch = watchPosting(life, {
      read: (last) => this.read(last),
      left: () => quietly(this.leave()),
      settled: (result) => quietly(this.settle(result)),
    });
    life.signal.addEventListener('abort', () => this.withdraw());
    this.listen();
    // The page around a frame does not learn otherwise that it is gone.
    if (self !== top) addEventListener('pagehide', () => quietly(this.forget()), { signal: life.signal });
  }

  private async read(last: boolean): Promise<ReadResult> {
    const result = isSpeck() ? EMPTY : await this.readPage(last);
    this.missed = result.state === 'posting' && result.missed;
    return result;
  }

  private async readPage(last: boolean): Promise<ReadResult> {
    const result = readPosting(document, location.href, ownSites());
    // The address names a posting and the page has settled, but neither selectors nor structured data explain it.
    if (!last || result.state !== 'not-yet') return result;
    try {
      if (!inWorld('whole-page')) await call('reader.load', {});
      const whole = inWorld<NonNullable<ReadOptions['whole']>>('whole-page');
      return whole ? readPosting(document, location.href, ownSites(), { whole }) : result;
    } catch {
      return result;
    }
  }

  /** The old result goes before the new one is looked for. */
  private async leave(): Promise<void> {
    this.result = null;
    this.role = null;
    this.adopted = false;
    this.dismissed = false;
    this.removeHandle();
    await this.forget();
  }

  private async forget(): Promise<void> {
    if (!this.sent) return;
    this.sent = false;
    await call('posting.gone', {});
  }

  private async settle(read: ReadResult): Promise<void> {
    if (this.adopted && read.state !== 'posting') return;
    this.adopted = false;
    const result = read.state === 'application' && this.isStepOf(this.before?.posting) ? (this.before ?? read) : read;
    this.result = result;
    this.role = null;
    if (result.state === 'posting') this.before = result;
    const posting = this.posting();
    // Where no word of the posting has to do with models, nobody is asked and nothing is kept. A frame asks all the same: the page around it,
    // which the popup speaks with, does not know what is in it.
    const asked = posting !== null && (this.frame !== null || self !== top || mayConcernModels(posting.title, posting.description));
    const role = asked ? await this.judge(this.frame !== null) : null;
    if (!asked) await this.forget();
    if (this.result !== result) return;
    if (role && role.label !== 'none') await this.drawHandle(role.label);
    else this.removeHandle();
  }

  /** Whether the address still names the posting by the site's own id. */
  private isStepOf(posting: ReadPosting | undefined): boolean {
    const id = posting?.site && posting.identity.startsWith(`${posting.site}:`) ? posting.identity.slice(posting.site.length + 1) : '';
    return id.length > 3 && location.href.includes(id);
  }

  /** Asks the background for the role. It keeps what is core or adjacent, others only when the person opened the sidebar. */
  private async judge(byHand: boolean): Promise<Role | null> {
    const posting = this.posting();
    if (!posting) return null;
    this.sent = true;
    const role = await call('posting.seen', { posting, byHand });
    if (this.posting() === posting) this.role = role;
    return role;
  }

  private posting(): ReadPosting | null {
    return this.result?.state === 'posting' ? this.result.posting : null;
  }

  private removeHandle(): void {
    this.handle?.remove();
    this.handle = null;
  }

  private site(): string | null {
    return this.posting()?.site ?? null;
  }

  private hidden(choices: Choices): boolean {
    return choices.handleOff || choices.hiddenSites.includes(this.site() ?? '');
  }

  private async drawHandle(label: RoleLabel): Promise<void> {
    this.choices = await call('handle.get', {});
    if (this.hidden(this.choices)) return;
    const overlay = (this.overlay ??= createOverlay());
    const at = self === top ? this.choices.handleAt : await placeInFrame(this.choices.handleAt, overlay);
    // While we asked, the page may have moved on.
    if (this.role?.label !== label || this.frame || this.dismissed) return;
    // More of the text can make another role of it.
    if (this.handle?.label === label) return;
    this.removeHandle();
    overlay.attach();
    this.handle = showHandle(overlay.root, label, at, {
      open: () => quietly(this.open()),
      moved: (handleAt) => self === top && quietly(call('handle.set', { handleAt })),
      menu: (place) => quietly(this.showMenu(place)),
    });
  }

  private async panel(): Promise<Panel | undefined> {
    if (!inWorld('panel')) await call('panel.load', {});
    return inWorld<Panel>('panel');
  }

  private async showMenu(at: number): Promise<void> {
    const panel = await this.panel();
    if (!this.overlay || !this.handle) return;
    panel?.showMenu(
      this.overlay,
      at,
      (choice) => quietly(this.sendAway(choice)),
      () => this.handle?.focusMenu(),
    );
  }

  private async sendAway(choice: AwayChoice): Promise<void> {
    this.dismissed = true;
    this.removeHandle();
    const site = this.site();
    if (choice === 'site' && site) await call('handle.set', { hideSite: site });
    if (choice === 'always') await call('handle.set', { off: true });
  }

  /** Asked twice at once, it opens once. */
  private open(): Promise<boolean> {
    this.opening ??= this.openFrame().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async openFrame(): Promise<boolean> {
    if (this.frame || this.life.over()) return this.frame !== null;
    await this.judge(true);
    // A page that is not ours may not hold our frame; the same sidebar opens in a tab.
    if (self !== top) return (await call('frame.tab', {})) === null;
    const panel = await this.panel();
    const { token } = await call('frame.open', {});
    this.removeHandle();
    this.overlay ??= createOverlay();
    this.overlay.attach();
    this.frame =
      panel?.showFrame(this.overlay, `${addressOf('/sidepanel.html')}#token=${token}`, {
        blocked: () => {
          this.frame = null;
        },
        inTab: () => quietly(call('frame.tab', {})),
        closed: () => this.overlay?.remove(),
      }) ?? null;
    return true;
  }

  private close(): void {
    this.frame?.remove();
    this.frame = null;
    if (this.role && this.role.label !== 'none') quietly(this.drawHandle(this.role.label).then(() => this.handle?.focus()));
  }

  private async status(): Promise<PageStatus> {
    // The popup wants to know why it is silent here; until now nobody had asked.
    if (!this.role) await this.judge(this.frame !== null);
    // Read after the answer: the page may have moved on meanwhile.
    const result = this.result;
    const posting = this.posting();
    return {
      state: result?.state ?? 'not-yet',
      role: this.role,
      title: posting?.title ?? (result && result.state !== 'posting' ? result.title : null),
      company: posting?.company ?? null,
      site: posting?.site ?? null,
      siteChanged: this.missed && !this.adopted && document.readyState === 'complete',
      sidebarOpen: this.frame !== null,
      hiddenByChoice: this.dismissed || (this.choices !== null && this.hidden(this.choices)),
    };
  }

  private listen(): void {
    const stop = respond<JobPageCalls>({
      'page.status': () => this.status(),
      'page.open': async () => {
        if (!this.frame) return { opened: await this.open() };
        this.close();
        return { opened: false };
      },
      'page.close': () => {
        this.close();
        return null;
      },
      'page.frame-ready': () => {
        this.frame?.ready();
        return null;
      },
      'page.framed': ({ seen }) => {
        // A posting of the page's own comes first.
        if (this.posting() && !this.adopted) return { taken: false };
        this.adopted = this.sent = seen !== null;
        this.result = seen && { state: 'posting', posting: seen.posting, via: 'pane', missed: false };
        this.role = seen && seen.role;
        if (this.role && this.role.label !== 'none') quietly(this.drawHandle(this.role.label));
        else this.removeHandle();
        return { taken: true };
      },
      'page.read-again': () => {
        this.watch.readAgain();
        return null;
      },
    });
    this.life.signal.addEventListener('abort', stop);
  }

  /** The extension was updated or removed: nothing of ours works now. A frame that may hold unsaved text stays. */
  private withdraw(): void {
    this.removeHandle();
    if (this.frame) this.frame.orphan();
    else this.overlay?.remove();
  }
}
