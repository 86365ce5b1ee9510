/** Longer work in one go would be felt. */
const STEP_MS = 30;

/**
 * Maps a long list without holding the page up: after each step of 30 ms the page may draw. `onDone` is told how many are done; throws the
 * signal's reason when it is cancelled.
 */
export async function inSteps<T, R>(
  items: readonly T[],
  map: (item: T, at: number) => R,
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<R[]> {
  const mapped: R[] = [];
  let since = performance.now();
  for (const [at, item] of items.entries()) {
    mapped.push(map(item, at));
    if (performance.now() - since < STEP_MS) continue;
    onDone(mapped.length);
    // eslint-disable-next-line no-await-in-loop -- the pause is the purpose
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    since = performance.now();
  }
  return mapped;
}
