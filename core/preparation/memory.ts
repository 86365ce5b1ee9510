import type { AnchorSchedule } from '@/core/records.ts';
import { scheduleKey } from '@/core/schedule/next-review.ts';
import type { AnchorMemory } from './recall.ts';

/** FSRS's state of an anchor whose newest review named it; in the others (learning, relearning) it was missed. */
const NAMED_STATE = 2;

/** What readiness asks of the schedules: an anchor's memory by question and anchor, null where it was never reviewed. */
export function memoryIn(schedules: readonly AnchorSchedule[]): (questionId: string, anchorId: string) => AnchorMemory | null {
  const byKey = new Map(schedules.map((schedule) => [schedule.key, schedule]));
  return (questionId, anchorId) => {
    const schedule = byKey.get(scheduleKey(questionId, anchorId));
    return schedule ? { stability: schedule.stability, lastReview: schedule.lastReview, missed: schedule.state !== NAMED_STATE } : null;
  };
}
