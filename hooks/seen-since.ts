import type { AttemptRecord } from '@/core/records.ts';

/** How often each anchor was asked since a moment (epoch milliseconds). */
export function seenSince(attempts: readonly AttemptRecord[], since: number): (questionId: string, anchorId: string) => number {
  const counts = new Map<string, number>();
  for (const { questionId, at, found, missed, claimed } of attempts) {
    if (at < since) continue;
    for (const anchorId of new Set([...found, ...missed, ...claimed.map((one) => one.anchorId)])) {
      const key = `${questionId}/${anchorId}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return (questionId, anchorId) => counts.get(`${questionId}/${anchorId}`) ?? 0;
}
