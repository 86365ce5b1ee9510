import type { AnchorSchedule, ReviewRecord } from '@/core/records.ts';
import { foldSchedules } from '@/core/schedule/fold-schedules.ts';
import { scheduleKey } from '@/core/schedule/next-review.ts';
import type { Database } from './database.ts';

type Anchor = Pick<ReviewRecord, 'questionId' | 'anchorId'>;

/**
 * Folds the schedules of some anchors anew from their reviews and keeps them. To be called within a transaction over attempts, reviews,
 * retractions and schedules. Always the whole fold, never one step more: an attempt that a clock gone back puts before others, or one that
 * was withdrawn, then gives the same dates here as on every other device. An anchor has a few dozen reviews at most.
 */
export async function refoldSchedules(db: Database, anchors: readonly Anchor[], retention: number): Promise<AnchorSchedule[]> {
  if (anchors.length === 0) return [];
  const reviews = await db.reviews
    .where('[questionId+anchorId]')
    .anyOf(anchors.map((anchor) => [anchor.questionId, anchor.anchorId]))
    .toArray();
  const attemptIds = [...new Set(reviews.map((review) => review.attemptId))];
  const attempts = (await db.attempts.bulkGet(attemptIds)).filter((attempt) => attempt !== undefined);
  const retractions = await db.retractions.where('target').anyOf(attemptIds).toArray();
  const schedules = foldSchedules(reviews, attempts, retractions, retention);
  await db.schedules.bulkDelete(anchors.map((anchor) => scheduleKey(anchor.questionId, anchor.anchorId)));
  await db.schedules.bulkPut(schedules);
  return schedules;
}

/** Folds all schedules anew, in one transaction: after the rules that make dates of reviews have changed. */
export async function refoldAll(db: Database, retention: number): Promise<null> {
  await db.transaction('rw', [db.attempts, db.reviews, db.retractions, db.schedules], async () => {
    const [reviews, attempts, retractions] = await Promise.all([db.reviews.toArray(), db.attempts.toArray(), db.retractions.toArray()]);
    await db.schedules.clear();
    await db.schedules.bulkAdd(foldSchedules(reviews, attempts, retractions, retention));
  });
  return null;
}
