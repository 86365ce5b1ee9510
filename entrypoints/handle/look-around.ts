/** Chat bubbles and banners come late: after these milliseconds the handle looks again, and no more by the clock. */
const LATE_MS = [1_000, 3_000, 8_000, 20_000];
/** Changes come in bursts; one look for all of one. */
const CALM_MS = 400;
/** No page makes it look more often than this in one life of the handle. */
const MOST_LOOKS = 200;

type Idle = (run: () => void, options: { timeout: number }) => void;

/**
 * Calls `look` when something may have come to where the handle is, in the browser's idle time and not often: some seconds after the start,
 * when the page is loaded, its window changed or a scrolling ended, and when something is put beside its content. Until the signal ends.
 */
export function lookAround(look: () => void, signal: AbortSignal): void {
  const { requestIdleCallback: idle = (run) => setTimeout(run) } = globalThis as { requestIdleCallback?: Idle };
  let looks = 0;
  let planned = false;
  const plan = () => {
    if (planned || signal.aborted || looks >= MOST_LOOKS) return;
    planned = true;
    looks += 1;
    setTimeout(() => {
      const run = () => {
        planned = false;
        if (!signal.aborted) look();
      };
      idle(run, { timeout: 1_000 });
    }, CALM_MS);
  };
  for (const ms of LATE_MS) setTimeout(plan, ms);
  for (const event of ['load', 'resize', 'scrollend']) addEventListener(event, plan, { signal });
  // What is laid over a page hangs on its body, seldom deeper; nothing deeper is watched.
  const observer = new MutationObserver(plan);
  if (document.body) observer.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
