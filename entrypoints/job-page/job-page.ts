import { mayConcernModels } from '@/core/detection/may-concern-models.ts';
import type { Role } from '@/core/detection/role.ts';
import { firstLook } from '@/core/posting/first-look.ts';
import type { WholeReader } from '@/core/posting/first-look.ts';
import type { ReadPosting, ReadResult } from '@/core/posting/posting.ts';
import { addressOf, call, respond } from '@/messages/client.ts';
import type { MakePresence, Presence } from '@/messages/presence.ts';
import type { JobPageCalls, PageScript, PageStatus } from '@/messages/protocol.ts';
import { isSpeck } from './is-speck.ts';
import type { Life } from './life.ts';
import { inWorld, ownSites } from './sites.ts';
import { watchPosting } from './watch-posting.ts';

const EMPTY: ReadResult = { state: 'not-yet', reason: '', title: null, company: null };

/** Nobody answers after an update of the extension; the script then withdraws, and the page's console has no use for the news. */
function quietly(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}

async function bring<T>(script: PageScript): Promise<T | undefined> {
  if (!inWorld(script)) await call('script.load', { script });
  return inWorld<T>(script);
}

/** Null where the page has structured data whose reader is not here yet. */
function look(whole?: WholeReader): ReadResult | null {
  return firstLook(document, location.href, ownSites(), { stated: inWorld('structured-data'), whole });
}

/** Reads the page as it is now; `last`: with the reader of last resort, where the page has settled and only its address names a posting. */
async function read(last: boolean): Promise<ReadResult> {
  let found = look();
  try {
    if (!found && (await bring('structured-data'))) found = look();
    if (!last || found?.state !== 'not-yet') return found ?? EMPTY;
    const whole = await bring<WholeReader>('whole-page');
    return (whole && look(whole)) ?? found;
  } catch {
    return found ?? EMPTY;
  }
}

/** The whole work of the script in one page. */
export function startJobPage(life: Life): void {
  let result: ReadResult | null = null;
  let role: Role | null = null;
  let presence: Presence | undefined;
  /** The newest posting: its application form has no text of its own. */
  let before: Extract<ReadResult, { state: 'posting' }> | null = null;
  let sent = false;
  /** The posting is that of a frame in this page. */
  let adopted = false;
  /** The site's selectors find nothing in the page as it is now. */
  let missed = false;

  const posting = () => (result?.state === 'posting' ? result.posting : null);
  const site = () => posting()?.site ?? null;
  const isOpen = () => presence?.isOpen() === true;

  /** Asks the background for the role. It keeps what is core or adjacent, others only when the person opened the sidebar. */
  async function judge(byHand: boolean): Promise<Role | null> {
    const asked = posting();
    if (!asked) return null;
    sent = true;
    const answer = await call('posting.seen', { posting: asked, byHand });
    if (posting() === asked) role = answer;
    return answer;
  }

  async function appear(): Promise<Presence | undefined> {
    const make = await bring<MakePresence>('handle');
    presence ??= make?.({
      call,
      bring,
      site,
      role: () => role,
      ask: () => judge(true),
      over: () => life.over(),
      address: () => addressOf('/sidepanel.html'),
    });
    return presence;
  }

  async function showRole(): Promise<void> {
    if (!role || role.label === 'none') presence?.hide();
    else await (await appear())?.draw(role.label);
  }

  async function forget(): Promise<void> {
    if (!sent) return;
    sent = false;
    await call('posting.gone', {});
  }

  /** The old result goes before the new one is looked for. */
  async function leave(): Promise<void> {
    result = role = null;
    adopted = false;
    presence?.forgive();
    await forget();
  }

  /** Whether the address still names the posting by the site's own id. */
  function isStepOf(of: ReadPosting | undefined): boolean {
    const id = of?.site && of.identity.startsWith(`${of.site}:`) ? of.identity.slice(of.site.length + 1) : '';
    return id.length > 3 && location.href.includes(id);
  }

  async function settle(found: ReadResult): Promise<void> {
    if (adopted && found.state !== 'posting') return;
    adopted = false;
    const settled = found.state === 'application' && isStepOf(before?.posting) ? (before ?? found) : found;
    result = settled;
    role = null;
    if (settled.state === 'posting') before = settled;
    const shown = posting();
    // Where no word of the posting has to do with models, nobody is asked and nothing is kept. A frame asks all the same: the page around it,
    // which the popup speaks with, does not know what is in it.
    if (shown && (isOpen() || self !== top || mayConcernModels(shown.title, shown.description))) await judge(isOpen());
    else await forget();
    if (result === settled) await showRole();
  }

  async function status(): Promise<PageStatus> {
    // The popup wants to know why it is silent here; until now nobody had asked.
    if (!role) await judge(isOpen());
    // Read after the answer: the page may have moved on meanwhile.
    const shown = posting();
    return {
      state: result?.state ?? 'not-yet',
      role,
      title: shown?.title ?? (result && result.state !== 'posting' ? result.title : null),
      company: shown?.company ?? null,
      site: site(),
      siteChanged: missed && !adopted && document.readyState === 'complete',
      sidebarOpen: isOpen(),
      hiddenByChoice: presence?.isHidden() === true,
    };
  }

  const watch = watchPosting(life, {
    async read(last) {
      const found = isSpeck() ? EMPTY : await read(last);
      missed = found.state === 'posting' && found.missed;
      return found;
    },
    left: () => quietly(leave()),
    settled: (found) => quietly(settle(found)),
  });
  const stop = respond<JobPageCalls>({
    'page.status': status,
    'page.open': async () => {
      if (!isOpen()) return { opened: (await (await appear())?.open()) === true };
      presence?.close();
      return { opened: false };
    },
    'page.close': () => {
      presence?.close();
      return null;
    },
    'page.frame-ready': () => {
      presence?.ready();
      return null;
    },
    'page.framed': ({ seen }) => {
      // A posting of the page's own comes first.
      if (posting() && !adopted) return { taken: false };
      adopted = sent = seen !== null;
      result = seen && { state: 'posting', posting: seen.posting, via: 'pane', missed: false };
      role = seen && seen.role;
      quietly(showRole());
      return { taken: true };
    },
    'page.read-again': () => {
      watch.readAgain();
      return null;
    },
  });
  life.signal.addEventListener('abort', () => {
    stop();
    presence?.withdraw();
  });
  // The page around a frame does not learn otherwise that it is gone.
  if (self !== top) addEventListener('pagehide', () => quietly(forget()), { signal: life.signal });
}
