import type { AnchorSchedule, ReviewRecord } from '@/core/records.ts';
import { foldSchedules } from '@/core/schedule/fold-schedules.ts';
import { scheduleKey } from '@/core/schedule/next-review.ts';
import type { Database } from './database.ts';
import { countAll, countChange } from './due-count.ts';
import { summaryAll } from './summary.ts';

type Anchor = Pick<ReviewRecord, 'questionId' | 'anchorId'>;

/**
 * Folds the schedules of some anchors anew from their reviews and keeps them. To be called within a transaction over attempts, reviews,
 * retractions, schedules and meta. Always the whole fold, never one step more: an attempt that a clock gone back puts before others, or one that
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
  const keys = [...new Set(anchors.map((anchor) => scheduleKey(anchor.questionId, anchor.anchorId)))];
  const before = (await db.schedules.bulkGet(keys)).filter((schedule) => schedule !== undefined);
  await db.schedules.bulkDelete(keys);
  await db.schedules.bulkPut(schedules);
  await countChange(db, before, schedules);
  return schedules;
}

/** Folds all schedules anew, in one transaction: after the rules that make dates of reviews have changed. */
export async function refoldAll(db: Database, retention: number): Promise<null> {
  await db.transaction('rw', [db.attempts, db.reviews, db.retractions, db.schedules, db.meta], async () => {
    const [reviews, attempts, retractions] = await Promise.all([db.reviews.toArray(), db.attempts.toArray(), db.retractions.toArray()]);
    await db.schedules.clear();
    const schedules = foldSchedules(reviews, attempts, retractions, retention);
    await db.schedules.bulkAdd(schedules);
    await countAll(db, schedules);
    await summaryAll(db, attempts, retractions);
  });
  return null;
}
