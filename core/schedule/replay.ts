import type { AnchorSchedule, ReviewRecord } from '@/core/records.ts';
import { byTime } from '@/core/stamp-order.ts';
import type { AnchorRef } from './next-review.ts';
import { nextReview } from './next-review.ts';

/**
 * The schedule of one anchor as the fold of its reviews, or null without any. Reviews may come in any order and more than once: they are
 * sorted by (at, id), so devices that hold the same records and ask for the same retention reach the same dates. The caller leaves out
 * reviews of other anchors and of withdrawn attempts.
 */
export function replay(anchor: AnchorRef, reviews: readonly ReviewRecord[], retention: number): AnchorSchedule | null {
  const unique = new Map(reviews.map((review) => [review.id, review]));
  let schedule: AnchorSchedule | null = null;
  for (const review of [...unique.values()].sort(byTime)) schedule = nextReview(schedule, anchor, review.rating, review.at, retention);
  return schedule;
}
