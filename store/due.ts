import { OWN_PREFIX } from '@/core/entries/own-question.ts';
import type { AnchorSchedule } from '@/core/records.ts';
import type { DueItem } from '@/core/schedule/due.ts';
import { futureLimit, groupDue, isDue } from '@/core/schedule/due.ts';
import type { Database } from './database.ts';
import { countOfBank } from './due-count.ts';
import { askable } from './own-due.ts';

export interface Due {
  /** Questions with due anchors, most overdue first. */
  items: DueItem[];
  /** Number of due anchors in all. */
  dueAnchors: number;
  /** False where the number had to be counted: it should be kept. */
  isKept: boolean;
}

/** Rows of one step along the dates; nearly always one step is enough. */
const STEP = 64;

/** Due anchors along their dates, until `limit` questions were met or there are no more: all of the first questions' rows are among them. */
async function firstRows(db: Database, limit: number, now: number, dayEnd: number): Promise<AnchorSchedule[]> {
  const questions = new Set<string>();
  const rows: AnchorSchedule[] = [];
  for (let from = 0; questions.size < limit; from += STEP) {
    // eslint-disable-next-line no-await-in-loop -- a second step only where the first was not enough
    const step = await db.schedules.where('due').belowOrEqual(Math.max(now, dayEnd)).offset(from).limit(STEP).toArray();
    // eslint-disable-next-line no-await-in-loop -- as above
    const asked = await askable(
      db,
      step.filter((row) => isDue(row, now, dayEnd)),
    );
    for (const row of asked) questions.add(row.questionId);
    rows.push(...asked);
    if (step.length < STEP) return rows;
  }
  if (questions.size === 0) return rows;
  const others = await db.schedules
    .where('questionId')
    .anyOf([...questions])
    .toArray();
  return askable(
    db,
    others.filter((row) => isDue(row, now, dayEnd)),
  );
}

/** The rows of the first questions, and their number in all, without reading the others. */
async function byIndex(
  db: Database,
  limit: number,
  now: number,
  dayEnd: number,
): Promise<{ rows: AnchorSchedule[]; count: number } | null> {
  const [count, first, ahead, own] = await Promise.all([
    countOfBank(db, now, dayEnd),
    firstRows(db, limit, now, dayEnd),
    db.schedules
      .where('lastReview')
      .above(futureLimit(now))
      .toArray()
      .then((rows) => askable(db, rows)),
    db.schedules
      .where('questionId')
      .startsWith(OWN_PREFIX)
      .toArray()
      .then((rows) => askable(db, rows)),
  ]);
  if (count === null) return null;
  const rows = [...new Map([...first, ...ahead].map((row) => [row.key, row])).values()];
  return { rows, count: count + own.filter((row) => isDue(row, now, dayEnd)).length };
}

/**
 * At most `limit` questions with due anchors, and the number of due anchors in all. What it reads grows with `limit` and the own cards, not
 * with what is due.
 */
export async function due(db: Database, limit: number, now: number, dayEnd: number): Promise<Due> {
  const found = await db.transaction('r', [db.schedules, db.entries, db.meta], async () => byIndex(db, limit, now, dayEnd));
  if (found) {
    const items = groupDue(found.rows, now, dayEnd).slice(0, Math.max(0, limit));
    return { items, dueAnchors: found.count, isKept: true };
  }
  const rows = await db.schedules.where('due').belowOrEqual(Math.max(now, dayEnd)).or('lastReview').above(futureLimit(now)).toArray();
  const items = groupDue(await askable(db, rows), now, dayEnd);
  const dueAnchors = items.reduce((sum, item) => sum + item.anchorIds.length, 0);
  return { items: items.slice(0, Math.max(0, limit)), dueAnchors, isKept: false };
}
