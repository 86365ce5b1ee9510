import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { compileLexicon } from '@/core/detection/compile-lexicon.ts';
import { detectRole } from '@/core/detection/detect-role.ts';
import type { Role, RoleLabel } from '@/core/detection/role.ts';
import type { ReadResult } from '@/core/posting/posting.ts';
import { readPosting } from '@/core/posting/read-posting.ts';
import { call } from '@/messages/client.ts';
import type { JobPageCalls, PageStatus } from '@/messages/protocol.ts';
import { lexicon as lexiconData } from './lexicon.ts';
import type { Frame } from './frame.ts';
import { showFrame, showNotice } from './frame.ts';
import type { Handle } from './handle.ts';
import { showHandle } from './handle.ts';
import type { Overlay } from './overlay.ts';
import { createOverlay } from './overlay.ts';
import { siteMatches, sites } from './sites.ts';
import { watchPosting } from './watch-posting.ts';

type Readability = (page: Document) => { title: string; textContent: string } | null;
type Choices = { handleAt: number; hiddenSites: string[]; handleOff: boolean };

const REASONS: Record<Exclude<ReadResult['state'], 'posting'>, string> = {
  'not-yet': 'The page has not shown a posting yet.',
  list: 'This is a list of jobs. Open one of them.',
  application: 'This is an application form. Open the posting itself.',
  none: 'This page is not a job posting.',
};

/** One life of the script in one page. */
class JobPage {
  private result: ReadResult | null = null;
  private role: Role | null = null;
  private overlay: Overlay | null = null;
  private handle: Handle | null = null;
  private frame: Frame | null = null;
  private choices: Choices | null = null;
  private sent = false;
  private dismissed = false;
  private readonly lexicon = compileLexicon(lexiconData);
  private readonly watch: { readAgain(): void };

  constructor(private readonly ctx: ContentScriptContext) {
    this.watch = watchPosting(ctx, {
      read: (last) => this.read(last),
      left: () => void this.leave(),
      settled: (result) => void this.settle(result),
    });
    ctx.onInvalidated(() => this.withdraw());
    this.listen();
  }

  private async read(last: boolean): Promise<ReadResult> {
    const result = readPosting(document, location.href, sites);
    if (!last || result.state === 'posting' || result.state === 'list' || result.state === 'application') return result;
    try {
      await call('reader.load', {});
      const readability = (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('readability')] as Readability | undefined;
      return readability ? readPosting(document, location.href, sites, { readability }) : result;
    } catch {
      return result;
    }
  }

  /** The old result goes before the new one is looked for. */
  private async leave(): Promise<void> {
    this.result = null;
    this.role = null;
    this.dismissed = false;
    this.handle?.remove();
    this.handle = null;
    await this.forget();
  }

  private async forget(): Promise<void> {
    if (!this.sent) return;
    this.sent = false;
    await call('posting.gone', {});
  }

  private async settle(result: ReadResult): Promise<void> {
    this.result = result;
    this.role = result.state === 'posting' ? detectRole(result.posting, this.lexicon) : null;
    if (!this.role || this.role.label === 'none') {
      this.handle?.remove();
      this.handle = null;
      if (this.frame) await this.send();
      else await this.forget();
      return;
    }
    await this.send();
    await this.drawHandle(this.role.label);
  }

  /** The background learns of a posting only when there is something to say, or when the person opened the sidebar. */
  private async send(): Promise<void> {
    if (this.result?.state !== 'posting' || !this.role) return this.forget();
    this.sent = true;
    await call('posting.seen', { posting: this.result.posting, role: this.role });
  }

  private site(): string | null {
    return this.result?.state === 'posting' ? this.result.posting.site : null;
  }

  private hidden(choices: Choices): boolean {
    return choices.handleOff || choices.hiddenSites.includes(this.site() ?? '');
  }

  private async drawHandle(label: RoleLabel): Promise<void> {
    this.choices = await call('handle.get', {});
    // While we asked, the page may have moved on.
    if (this.role?.label !== label || this.handle || this.frame || this.dismissed || this.hidden(this.choices)) return;
    this.overlay ??= createOverlay();
    this.handle = showHandle(this.overlay.root, label, this.choices.handleAt, {
      open: () => void this.open(),
      moved: (handleAt) => void call('handle.set', { handleAt }),
      away: (choice) => void this.sendAway(choice),
    });
  }

  private async sendAway(choice: 'now' | 'site' | 'always'): Promise<void> {
    this.dismissed = true;
    this.handle?.remove();
    this.handle = null;
    const site = this.site();
    if (choice === 'site' && site) await call('handle.set', { hideSite: site });
    if (choice === 'always') await call('handle.set', { off: true });
  }

  private async open(): Promise<boolean> {
    if (this.frame || this.ctx.isInvalid) return this.frame !== null;
    await this.send();
    const { token } = await call('frame.open', {});
    this.handle?.remove();
    this.handle = null;
    this.overlay ??= createOverlay();
    const root = this.overlay.root;
    this.frame = showFrame(root, `${browser.runtime.getURL('/sidepanel.html')}#token=${token}`, {
      blocked: () => {
        this.frame = null;
        showNotice(root, 'This page does not let the sidebar in.', 'Open it in a tab', () => void call('frame.tab', {}));
      },
      closed: () => this.overlay?.remove(),
    });
    return true;
  }

  private close(): void {
    this.frame?.remove();
    this.frame = null;
    if (this.role && this.role.label !== 'none') void this.drawHandle(this.role.label).then(() => this.handle?.focus());
  }

  private status(): PageStatus {
    const result = this.result;
    const posting = result?.state === 'posting' ? result.posting : null;
    return {
      state: result?.state ?? 'not-yet',
      reason: !result || result.state !== 'posting' ? REASONS[!result ? 'not-yet' : (result.state as keyof typeof REASONS)] : '',
      role: this.role,
      title: posting?.title ?? (result && result.state !== 'posting' ? result.title : null),
      company: posting?.company ?? null,
      site: posting?.site ?? null,
      sidebarOpen: this.frame !== null,
      hiddenByChoice: this.dismissed || (this.choices !== null && this.hidden(this.choices)),
    };
  }

  private listen(): void {
    const messenger = defineExtensionMessaging<JobPageCalls>();
    messenger.onMessage('page.status', () => this.status());
    messenger.onMessage('page.open', async () => {
      if (!this.frame) return { opened: await this.open() };
      this.close();
      return { opened: false };
    });
    messenger.onMessage('page.close', () => {
      this.close();
      return null;
    });
    messenger.onMessage('page.frame-ready', () => {
      this.frame?.ready();
      return null;
    });
    messenger.onMessage('page.read-again', () => {
      this.watch.readAgain();
      return null;
    });
    this.ctx.onInvalidated(() => messenger.removeAllListeners());
  }

  /** The extension was updated or removed: nothing of ours works now. A frame that may hold unsaved text stays. */
  private withdraw(): void {
    this.handle?.remove();
    this.handle = null;
    if (this.frame) this.frame.orphan();
    else this.overlay?.remove();
  }
}

export default defineContentScript({
  matches: siteMatches,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    new JobPage(ctx);
  },
});
