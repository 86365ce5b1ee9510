import type { AnchorSchedule, AttemptRecord } from '@/core/records.ts';
import { scheduleKey } from '@/core/schedule/next-review.ts';
import type { GradePreview } from '@/core/schedule/preview.ts';
import { previewGrades } from '@/core/schedule/preview.ts';
import { withdrawnIds } from '@/core/schedule/withdrawn.ts';
import { byTime } from '@/core/stamp-order.ts';
import type { Database } from './database.ts';
import type { Moment } from './reviews.ts';

/** An object that may carry any text as its key: `__proto__` is a key like others in it. It stays so as JSON. */
function dictionary<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/** Attempts that are not withdrawn, newest first; of one question, or of all with null. */
export async function listAttempts(db: Database, questionId: string | null): Promise<AttemptRecord[]> {
  return db.transaction('r', [db.attempts, db.retractions], async () => {
    const rows = questionId === null ? db.attempts.toCollection() : db.attempts.where('questionId').equals(questionId);
    const attempts = await rows.toArray();
    const withdrawn = withdrawnIds(await db.retractions.toArray());
    return attempts.filter((attempt) => !withdrawn.has(attempt.id)).sort((a, b) => byTime(b, a));
  });
}

/** Intervals for the grade buttons; see `previewGrades`. */
export async function preview(
  db: Database,
  args: { questionId: string; found: readonly string[]; missed: readonly string[] },
  moment: Pick<Moment, 'at' | 'retention'>,
): Promise<GradePreview> {
  const present = async (anchorIds: readonly string[]): Promise<(AnchorSchedule | null)[]> => {
    const rows = await db.schedules.bulkGet(anchorIds.map((anchorId) => scheduleKey(args.questionId, anchorId)));
    return rows.map((row) => row ?? null);
  };
  return previewGrades(args.questionId, await present(args.found), await present(args.missed), moment.at, moment.retention);
}

/** Number of questions whose first attempt was made since `dayStart` (epoch milliseconds), in the popup and not ahead of time. Reads only the day's questions. */
export async function begunSince(db: Database, dayStart: number): Promise<number> {
  return db.transaction('r', [db.attempts, db.retractions], async () => {
    const ofPopup = ({ source, ahead }: AttemptRecord) => source === 'popup' && !ahead;
    const today = (await db.attempts.where('at').aboveOrEqual(dayStart).toArray()).filter(ofPopup);
    if (today.length === 0) return 0;
    const ids = [...new Set(today.map(({ questionId }) => questionId))];
    const attempts = await db.attempts.where('questionId').anyOf(ids).toArray();
    const withdrawn = withdrawnIds(await db.retractions.toArray());
    const first = new Map<string, AttemptRecord>();
    for (const attempt of attempts) {
      if (!withdrawn.has(attempt.id) && attempt.at < (first.get(attempt.questionId)?.at ?? Infinity))
        first.set(attempt.questionId, attempt);
    }
    return [...first.values()].filter((attempt) => attempt.at >= dayStart && ofPopup(attempt)).length;
  });
}

/** The person's own phrases for the anchors of a question, newest first, each once: anchor id → phrases. */
export async function listCues(db: Database, questionId: string): Promise<Record<string, string[]>> {
  const cues = dictionary<string[]>();
  for (const attempt of await listAttempts(db, questionId)) {
    for (const { anchorId, phrase } of attempt.claimed) {
      const phrases = (cues[anchorId] ??= []);
      if (!phrases.includes(phrase)) phrases.push(phrase);
    }
  }
  return cues;
}

/** The schedules of all anchors that were ever reviewed: of these questions, or of all with null. */
export async function listMemory(db: Database, questionIds: readonly string[] | null): Promise<AnchorSchedule[]> {
  if (questionIds === null) return db.schedules.toArray();
  return db.schedules.where('questionId').anyOf(questionIds).toArray();
}
