import type { ReadPosting, ReadResult } from '@/core/posting/posting.ts';
import type { Life } from './life.ts';
import { createMutationFilter } from './mutation-filter.ts';

export interface WatchEvents {
  /** Reads the page as it is now; `last` says that nothing more is to be expected, so the costly reader may be tried. */
  read(last: boolean): Promise<ReadResult> | ReadResult;
  /** The old posting is gone, whatever the page still shows: the address changed, or the page shows another one under the same address. */
  left(): void;
  /** The page has settled on this. Called again when it later shows something else. */
  settled(result: ReadResult): void;
}

/** Without a change for this long the text counts as settled. With the way to the background a result is there in less than 300 ms. */
const QUIET_MS = 120;
/** Where postings were clicked through, the text of one that was left can still come in: wait a little longer. */
const HASTY_QUIET_MS = 200;
/** A page that never is quiet is read this long after the first change, and this often when it has long been read. */
const AT_LEAST_MS = 260;
const LATER_MS = 1_000;
/** A list repaints about a second after its first version; a pane fills later than the address. */
const GRACE_MS = 4_000;
/** A page that is still loading by now may hang on a picture. */
const SLOW_MS = 8_000;
/** An empty shell that has shown nothing by now will hardly do so. */
const HARD_STOP_MS = 15_000;
/** While the address is new, the old posting's text may still stand in the pane this long. */
const STALE_MS = 10_000;
/** A new text under the old title, company and place: the head may follow, or it is one more posting of the same name. */
const SAME_HEAD_MS = 280;
/** While a page has nothing to read it is looked at this often, whatever moves. */
const AGAIN_MS = 400;
/** For changes of address that raise no event. */
const HEARTBEAT_MS = 1_000;

function fingerprint(result: ReadResult): string {
  if (result.state !== 'posting') return result.state;
  return `${result.posting.identity}\n${result.posting.title}\n${result.posting.description}`;
}

function isSameHead(one: ReadPosting, two: ReadPosting): boolean {
  return one.title === two.title && one.company === two.company && one.location === two.location;
}

/** Not what was shown with more of its text or its head. */
function isAnother(result: ReadResult, shown: ReadPosting): boolean {
  if (result.state !== 'posting') return result.state === 'not-yet';
  const { identity, title, company } = result.posting;
  return identity !== shown.identity || title !== shown.title || (shown.company !== null && company !== shown.company);
}

/**
 * Follows a page through loading and in-page navigation, and reports what it shows when it has settled. After the address changed the old
 * result is cleared first, and a posting counts by its text, not by the address: the pane fills later than the address changes, in parts,
 * and sometimes with other postings in between. It goes on looking when all is read: pages change under the same address too.
 */
export function watchPosting(life: Life, events: WatchEvents): { readAgain(): void } {
  let address = location.href;
  let started = 0;
  let lastRead = 0;
  let firstChange = 0;
  let lastChange = 0;
  let shown: ReadResult | null = null;
  /** The posting that the page showed before, and how many addresses were passed since. */
  let before: ReadPosting | null = null;
  let passed = 0;
  let replacedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let run = 0;
  const filter = createMutationFilter();
  const observer = new MutationObserver((records) => {
    const narrow = performance.now() - started > GRACE_MS;
    if (records.some((record) => filter.touches(record, narrow))) plan();
  });

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    observer.disconnect();
  };

  /** Under a new address the pane still holds the posting before, or a half of it. */
  function isStale(result: ReadResult): boolean {
    // The same identity: back again at the address where this text was read.
    if (result.state !== 'posting' || !before || result.posting.identity === before.identity) return false;
    const now = performance.now();
    if (result.posting.description === before.description) return now - started < STALE_MS;
    return isSameHead(result.posting, before) && now - lastChange < SAME_HEAD_MS;
  }

  async function read(): Promise<void> {
    timer = undefined;
    firstChange = 0;
    if (life.over()) return;
    if (address !== location.href) return moved();
    const mine = run;
    lastRead = performance.now();
    const age = lastRead - started;
    // An empty shell that has shown nothing by now is looked at when it changes, but with the costly reader no more.
    const last = age >= (document.readyState === 'complete' ? GRACE_MS : SLOW_MS) && (age < HARD_STOP_MS || shown?.state === 'posting');
    const result = await events.read(last);
    if (mine !== run) return;
    if (shown?.state === 'posting' && isAnother(result, shown.posting)) replaced();
    const stale = isStale(result);
    const open = stale || result.state === 'not-yet';
    filter.look(result.state === 'posting' && !stale);
    if (!open || (last && !stale)) report(result);
    if (last && result.state === 'none') stop();
    else if (age < (open ? HARD_STOP_MS : GRACE_MS)) timer ??= setTimeout(() => void read(), open ? AGAIN_MS : GRACE_MS);
  }

  function report(result: ReadResult): void {
    if (shown && fingerprint(result) === fingerprint(shown)) return;
    shown = result;
    if (result.state === 'posting') passed = 0;
    filter.reset();
    events.settled(result);
  }

  function plan(): void {
    const now = performance.now();
    lastChange = now;
    firstChange ||= now;
    const hasty = passed > 1;
    const quiet = Math.min(hasty ? HASTY_QUIET_MS : QUIET_MS, firstChange + (hasty ? LATER_MS : AT_LEAST_MS) - now);
    clearTimeout(timer);
    timer = setTimeout(
      () => void read(),
      shown && shown.state !== 'not-yet' && now - started > GRACE_MS ? Math.max(quiet, lastRead + LATER_MS - now) : quiet,
    );
  }

  function begin(): void {
    start();
    plan();
  }

  function start(): void {
    run += 1;
    started = performance.now();
    firstChange = 0;
    filter.look(false);
    filter.reset();
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  }

  /** Another posting, or none any more, under the same address. */
  function replaced(): void {
    if (shown?.state === 'posting') before = shown.posting;
    replacedAt = started = performance.now();
    shown = null;
    events.left();
  }

  function moved(): void {
    stop();
    address = location.href;
    // What came just before its address is the new posting, not the one before.
    if (shown?.state === 'posting' && performance.now() - replacedAt > GRACE_MS) before = shown.posting;
    passed += 1;
    shown = null;
    events.left();
    begin();
  }

  const check = () => {
    if (!life.over() && address !== location.href) moved();
  };
  const { signal } = life;
  // The event comes before the navigation commits; the heartbeat, and every read, look at the address that holds then. Firefox has it from 147 on.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigate', () => setTimeout(check), { signal });
  const heartbeat = setInterval(check, HEARTBEAT_MS);
  // Out of the browser's memory of pages: meanwhile the tab has shown others.
  addEventListener('pageshow', ({ persisted }) => persisted && moved(), { signal });
  signal.addEventListener('abort', () => {
    clearInterval(heartbeat);
    stop();
  });
  // What the server sent is whole: it is read at once, and again when scripts have changed it.
  const first = () => {
    start();
    void read();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', first, { once: true, signal });
  else first();
  return { readAgain: moved };
}
