import type { AnchorSchedule, AttemptRecord, RetractionRecord, ReviewRecord } from '@/core/records.ts';
import { scheduleKey } from '@/core/schedule/next-review.ts';
import { rateAnchors } from '@/core/schedule/rate-anchors.ts';
import type { Database } from './database.ts';
import { refoldSchedules } from './schedules.ts';
import { wellFormed } from './well-formed.ts';

/** When and where a record is written, and for which retention dates are made; taken once for each user action. */
export interface Moment {
  /** Epoch milliseconds. */
  at: number;
  device: string;
  /** Share of anchors still known when they are asked again, 0.7 to 0.97. */
  retention: number;
}

export type AttemptDraft = Omit<AttemptRecord, 'at' | 'device'>;

function reviewsOf(attempt: AttemptRecord): ReviewRecord[] {
  if (attempt.ahead) return [];
  return rateAnchors(attempt).map(({ anchorId, rating }) => ({
    // Made from the attempt's id: the same review again when the attempt is sent again or merged from elsewhere.
    id: `${attempt.id}:${anchorId}`,
    at: attempt.at,
    device: attempt.device,
    attemptId: attempt.id,
    questionId: attempt.questionId,
    anchorId,
    rating,
  }));
}

/**
 * Stores an attempt, one review an anchor and the next dates in one transaction; resolves after its commit. An id that is already there
 * changes nothing: the attempt as it was stored comes back, with the present dates. Practising ahead gives no reviews. Rejects with the
 * browser's error, and then nothing was written.
 */
export async function recordAttempt(
  db: Database,
  draft: AttemptDraft,
  moment: Moment,
): Promise<{ attempt: AttemptRecord; next: AnchorSchedule[] }> {
  const wanted: AttemptRecord = { ...wellFormed(draft), at: moment.at, device: moment.device };
  return db.transaction('rw', [db.attempts, db.reviews, db.retractions, db.schedules], async () => {
    const known = await db.attempts.get(wanted.id);
    if (known) {
      const keys = reviewsOf(known).map((review) => scheduleKey(review.questionId, review.anchorId));
      return { attempt: known, next: (await db.schedules.bulkGet(keys)).filter((schedule) => schedule !== undefined) };
    }
    const reviews = reviewsOf(wanted);
    await db.attempts.add(wanted);
    await db.reviews.bulkPut(reviews);
    return { attempt: wanted, next: await refoldSchedules(db, reviews, moment.retention) };
  });
}

/**
 * Withdraws an attempt with its reviews, or brings it back, and folds the schedules of its anchors anew, in one transaction. Repeating an
 * id changes nothing.
 */
export async function retractAttempt(
  db: Database,
  args: { id: string; attemptId: string; deleted: boolean },
  moment: Moment,
): Promise<null> {
  const { id, attemptId, deleted } = wellFormed(args);
  await db.transaction('rw', [db.attempts, db.reviews, db.retractions, db.schedules], async () => {
    const before = await db.retractions.where('target').equals(attemptId).toArray();
    if (before.some((retraction) => retraction.id === id)) return;
    // Later than all before it: an undo must hold although the clock stood still or went back since the deletion.
    const at = Math.max(moment.at, ...before.map((retraction) => retraction.at + 1));
    const retraction: RetractionRecord = { id, at, device: moment.device, target: attemptId, deleted };
    await db.retractions.add(retraction);
    await refoldSchedules(db, await db.reviews.where('attemptId').equals(attemptId).toArray(), moment.retention);
  });
  return null;
}
