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

/** One withdrawal of an attempt, or its taking back (`deleted: false`). */
export interface Withdrawal {
  id: string;
  attemptId: string;
  deleted: boolean;
}

/**
 * Withdraws attempts with their reviews, or brings them back, and folds the schedules of their anchors anew. To be called within a
 * transaction over attempts, reviews, retractions and schedules. Ids that are already there are not written again.
 */
export async function withdraw(db: Database, wanted: readonly Withdrawal[], moment: Moment): Promise<void> {
  if (wanted.length === 0) return;
  const targets = wanted.map(({ attemptId }) => attemptId);
  const before = await db.retractions.where('target').anyOf(targets).toArray();
  const known = new Set(before.map(({ id }) => id));
  const latest = new Map<string, number>();
  for (const { target, at } of before) latest.set(target, Math.max(at, latest.get(target) ?? 0));
  const rows = wanted
    .filter(({ id }) => !known.has(id))
    .map(({ id, attemptId, deleted }): RetractionRecord => {
      // Later than all before it: an undo must hold although the clock stood still or went back since the deletion.
      const at = Math.max(moment.at, (latest.get(attemptId) ?? -1) + 1);
      return { id, at, device: moment.device, target: attemptId, deleted };
    });
  if (rows.length === 0) return;
  await db.retractions.bulkAdd(rows);
  await refoldSchedules(db, await db.reviews.where('attemptId').anyOf(targets).toArray(), moment.retention);
}

/** Withdraws one attempt, or brings it back, in one transaction. Repeating an id changes nothing. */
export async function retractAttempt(db: Database, args: Withdrawal, moment: Moment): Promise<null> {
  const wanted = wellFormed(args);
  await db.transaction('rw', [db.attempts, db.reviews, db.retractions, db.schedules], () => withdraw(db, [wanted], moment));
  return null;
}
