import type { AnchorSchedule, Grade } from '@/core/records.ts';
import type { AnchorRef } from './next-review.ts';
import { nextReview } from './next-review.ts';

/** Milliseconds from now until the first anchor of the question returns, for each grade. */
export type GradePreview = Record<Grade, number>;

/**
 * The real next intervals for the grade buttons: for each grade the anchor that comes back first. Missed anchors count as 1 whatever the
 * grade, so with one missed anchor every button says about ten minutes. `found` and `missed` hold the present schedule of each such anchor,
 * null when it was never reviewed. Without any anchor the intervals of a new one are shown. `retention` as for `nextReview`.
 */
export function previewGrades(
  questionId: string,
  found: readonly (AnchorSchedule | null)[],
  missed: readonly (AnchorSchedule | null)[],
  now: number,
  retention: number,
): GradePreview {
  // The dates depend on the question (its fuzz), not on which of its anchors it is.
  const some: AnchorRef = { questionId, anchorId: '', topic: 'serving' };
  const interval = (schedule: AnchorSchedule | null, rating: Grade) => nextReview(schedule, some, rating, now, retention).due - now;
  const named = found.length + missed.length > 0 ? found : [null];
  const soonest = (grade: Grade): number =>
    Math.min(...named.map((schedule) => interval(schedule, grade)), ...missed.map((schedule) => interval(schedule, 1)));
  return { 1: soonest(1), 2: soonest(2), 3: soonest(3), 4: soonest(4) };
}
