import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { ReadResult } from '@/core/posting/posting.ts';

export interface WatchEvents {
  /** Reads the page as it is now; `last` says that nothing more is to be expected, so the costly reader may be tried. */
  read(last: boolean): Promise<ReadResult> | ReadResult;
  /** The address changed: the old posting is gone, whatever the page still shows. */
  left(): void;
  /** The page has settled on this. Called again when it later shows something else. */
  settled(result: ReadResult): void;
}

/** Quiet for this long counts as settled; a page that never is quiet is read this often all the same. */
const QUIET_MS = 250;
const AT_LEAST_EVERY_MS = 1_200;
/** A list repaints about a second after its first version; a pane fills later than the address. */
const GRACE_MS = 4_000;
/** An empty shell that has shown nothing by now will not. */
const HARD_STOP_MS = 15_000;
/** While the address is new, the old posting's text may still stand in the pane this long. */
const STALE_MS = 4_000;
/** For changes of address that raise no event. */
const HEARTBEAT_MS = 1_000;

function fingerprint(result: ReadResult): string {
  if (result.state !== 'posting') return result.state;
  return `${result.posting.identity}\n${result.posting.title}\n${result.posting.description}`;
}

function words(result: ReadResult): string | null {
  return result.state === 'posting' ? `${result.posting.title}\n${result.posting.description}` : null;
}

/**
 * Follows a page through loading and in-page navigation, and reports what it shows when it has settled: after the address changed
 * the old result is cleared first, the text is read when the DOM has been quiet, and a posting counts by its identity and text,
 * not by the address (the pane fills later than the address changes).
 */
export function watchPosting(ctx: ContentScriptContext, events: WatchEvents): { readAgain(): void; address(): string } {
  let address = location.href;
  let started = performance.now();
  let lastRead = 0;
  let reported = '';
  let shown: ReadResult | null = null;
  let previous: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let run = 0;
  const observer = new MutationObserver(() => plan());

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    observer.disconnect();
  };

  async function read(): Promise<void> {
    timer = undefined;
    if (ctx.isInvalid) return stop();
    if (address !== location.href) return moved();
    const mine = run;
    const age = performance.now() - started;
    lastRead = performance.now();
    const last = age >= HARD_STOP_MS || (document.readyState === 'complete' && age >= GRACE_MS);
    const result = await events.read(last);
    if (mine !== run) return;
    // The address is new but the pane still holds the text of the posting before: wait, up to a limit, for it to change.
    const stale = previous !== null && words(result) === previous && age < STALE_MS;
    const open = result.state === 'not-yet' || stale;
    if (!open || last) {
      const print = fingerprint(result);
      if (print !== reported) {
        reported = print;
        shown = result;
        events.settled(result);
      }
    }
    if (age >= HARD_STOP_MS || (!open && age >= GRACE_MS && document.readyState === 'complete')) stop();
    else if (timer === undefined) timer = setTimeout(() => void read(), open ? AT_LEAST_EVERY_MS : GRACE_MS);
  }

  function plan(): void {
    const waited = performance.now() - lastRead;
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => void read(), waited > AT_LEAST_EVERY_MS ? 0 : QUIET_MS);
  }

  function begin(): void {
    run += 1;
    started = performance.now();
    lastRead = started;
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    plan();
  }

  function moved(): void {
    stop();
    address = location.href;
    previous = shown && words(shown);
    reported = '';
    shown = null;
    events.left();
    begin();
  }

  const check = () => {
    if (address !== location.href) moved();
  };
  // The event comes before the navigation commits; the heartbeat, and every read, look at the address that holds then.
  ctx.addEventListener(window, 'wxt:locationchange', () => setTimeout(check, 0));
  ctx.setInterval(check, HEARTBEAT_MS);
  ctx.onInvalidated(stop);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true, signal: ctx.signal });
  else begin();
  return { readAgain: moved, address: () => address };
}
