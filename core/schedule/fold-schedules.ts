import type { AnchorSchedule, AttemptRecord, RetractionRecord, ReviewRecord } from '@/core/records.ts';
import { byTime } from '@/core/stamp-order.ts';
import { scheduleKey } from './next-review.ts';
import { replay } from './replay.ts';
import { withdrawnIds } from './withdrawn.ts';

/** What the fold needs of an attempt. */
export type AttemptHead = Pick<AttemptRecord, 'id' | 'topic'>;

/**
 * The schedules of all anchors as the fold of the records: reviews of attempts that are there and not withdrawn. The topic is that of the
 * anchor's newest review. Pure; neither order nor repetition of the records matters.
 */
export function foldSchedules(
  reviews: readonly ReviewRecord[],
  attempts: readonly AttemptHead[],
  retractions: readonly RetractionRecord[],
  retention: number,
): AnchorSchedule[] {
  const topics = new Map(attempts.map((attempt) => [attempt.id, attempt.topic]));
  for (const id of withdrawnIds(retractions)) topics.delete(id);
  const byAnchor = new Map<string, ReviewRecord[]>();
  for (const review of reviews) {
    if (!topics.has(review.attemptId)) continue;
    const key = scheduleKey(review.questionId, review.anchorId);
    const list = byAnchor.get(key);
    if (list) list.push(review);
    else byAnchor.set(key, [review]);
  }
  const schedules: AnchorSchedule[] = [];
  for (const list of byAnchor.values()) {
    const newest = [...list].sort(byTime).at(-1);
    const topic = newest && topics.get(newest.attemptId);
    if (!newest || !topic) continue;
    const schedule = replay({ questionId: newest.questionId, anchorId: newest.anchorId, topic }, list, retention);
    if (schedule) schedules.push(schedule);
  }
  return schedules;
}
