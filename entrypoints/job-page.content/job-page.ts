import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { mayConcernModels } from '@/core/detection/may-concern-models.ts';
import type { Role, RoleLabel } from '@/core/detection/role.ts';
import type { ReadPosting, ReadResult } from '@/core/posting/posting.ts';
import type { ReadOptions } from '@/core/posting/read-posting.ts';
import { readPosting } from '@/core/posting/read-posting.ts';
import { call, respond } from '@/messages/client.ts';
import type { Frame, Panel } from '@/messages/panel.ts';
import type { JobPageCalls, PageStatus } from '@/messages/protocol.ts';
import type { Handle } from './handle.ts';
import { showHandle } from './handle.ts';
import type { Overlay } from './overlay.ts';
import { createOverlay } from './overlay.ts';
import { inWorld, ownSites } from './sites.ts';
import { watchPosting } from './watch-posting.ts';

type Choices = { handleAt: number; hiddenSites: string[]; handleOff: boolean };

const REASONS: Record<Exclude<ReadResult['state'], 'posting'>, string> = {
  'not-yet': 'The page has not shown a posting yet.',
  list: 'This is a list of jobs. Open one of them.',
  application: 'This is an application form. Open the posting itself.',
  none: 'This page is not a job posting.',
};

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
  private dismissed = false;
  private readonly watch: { readAgain(): void };

  constructor(private readonly ctx: ContentScriptContext) {
    this.watch = watchPosting(ctx, {
      read: (last) => this.read(last),
      left: () => quietly(this.leave()),
      settled: (result) => quietly(this.settle(result)),
    });
    ctx.onInvalidated(() => this.withdraw());
    this.listen();
  }

  private async read(last: boolean): Promise<ReadResult> {
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
    const result = read.state === 'application' && this.isStepOf(this.before?.posting) ? (this.before ?? read) : read;
    this.result = result;
    this.role = null;
    if (result.state === 'posting') this.before = result;
    const posting = this.posting();
    // Where no word of the posting has to do with models, nobody is asked and nothing is kept.
    const asked = posting !== null && (this.frame !== null || mayConcernModels(posting.title, posting.description));
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
    // While we asked, the page may have moved on.
    if (this.role?.label !== label || this.frame || this.dismissed || this.hidden(this.choices)) return;
    // More of the text can make another role of it.
    if (this.handle?.label === label) return;
    this.removeHandle();
    this.overlay ??= createOverlay();
    this.overlay.attach();
    this.handle = showHandle(this.overlay.root, label, this.choices.handleAt, {
      open: () => quietly(this.open()),
      moved: (handleAt) => quietly(call('handle.set', { handleAt })),
      away: (choice) => quietly(this.sendAway(choice)),
    });
  }

  private async sendAway(choice: 'now' | 'site' | 'always'): Promise<void> {
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
    if (this.frame || this.ctx.isInvalid) return this.frame !== null;
    await this.judge(true);
    const { token } = await call('frame.open', {});
    this.removeHandle();
    this.overlay ??= createOverlay();
    this.overlay.attach();
    this.frame =
      inWorld<Panel>('panel')?.showFrame(this.overlay, `${browser.runtime.getURL('/sidepanel.html')}#token=${token}`, {
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
      reason: result?.state === 'posting' ? '' : REASONS[result?.state ?? 'not-yet'],
      role: this.role,
      title: posting?.title ?? (result && result.state !== 'posting' ? result.title : null),
      company: posting?.company ?? null,
      site: posting?.site ?? null,
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
      'page.read-again': () => {
        this.watch.readAgain();
        return null;
      },
    });
    this.ctx.onInvalidated(stop);
  }

  /** The extension was updated or removed: nothing of ours works now. A frame that may hold unsaved text stays. */
  private withdraw(): void {
    this.removeHandle();
    if (this.frame) this.frame.orphan();
    else this.overlay?.remove();
  }
}
