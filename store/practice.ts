import type { AnchorSchedule, AttemptRecord } from '@/core/records.ts';
import type { DueItem } from '@/core/schedule/due.ts';
import { futureLimit, groupDue } from '@/core/schedule/due.ts';
import { scheduleKey } from '@/core/schedule/next-review.ts';
import type { GradePreview } from '@/core/schedule/preview.ts';
import { previewGrades } from '@/core/schedule/preview.ts';
import { withdrawnIds } from '@/core/schedule/withdrawn.ts';
import { byTime } from '@/core/stamp-order.ts';
import type { Database } from './database.ts';
import { askable } from './own-due.ts';
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

/** Questions with due anchors, most overdue first, at most `limit`, and the number of due anchors in all. */
export async function due(db: Database, limit: number, now: number, dayEnd: number): Promise<{ items: DueItem[]; dueAnchors: number }> {
  // By index: only what is due is read, and what a clock running ahead put into the future.
  const rows = await db.schedules.where('due').belowOrEqual(Math.max(now, dayEnd)).or('lastReview').above(futureLimit(now)).toArray();
  const items = groupDue(await askable(db, rows), now, dayEnd);
  return { items: items.slice(0, Math.max(0, limit)), dueAnchors: items.reduce((sum, item) => sum + item.anchorIds.length, 0) };
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

/** How often each question was practised and which anchors its newest attempt missed. */
export async function summary(db: Database): Promise<{ practised: Record<string, number>; lastMissed: Record<string, string[]> }> {
  const practised = dictionary<number>();
  const lastMissed = dictionary<string[]>();
  for (const attempt of await listAttempts(db, null)) {
    practised[attempt.questionId] = (practised[attempt.questionId] ?? 0) + 1;
    lastMissed[attempt.questionId] ??= attempt.missed;
  }
  return { practised, lastMissed };
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
