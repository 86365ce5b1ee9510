import type { AnchorSchedule } from '@/core/records.ts';
import type { DueCount } from '@/core/schedule/due-count.ts';
import { countAt, countDue, isOwn, readDueCount, withChange } from '@/core/schedule/due-count.ts';
import { futureLimit, isDueByDate } from '@/core/schedule/due.ts';
import type { Database } from './database.ts';

const KEY = 'due';

async function keptCount(db: Database): Promise<DueCount | null> {
  return readDueCount((await db.meta.get(KEY))?.value);
}

async function keep(db: Database, count: DueCount): Promise<void> {
  // Below zero it cannot be right: the next one who asks counts anew.
  if (count.count < 0) await db.meta.delete(KEY);
  else await db.meta.put({ key: KEY, value: JSON.stringify(count) });
}

/** After schedules were written in the place of others. Within a transaction over `schedules` and `meta`. */
export async function countChange(db: Database, before: readonly AnchorSchedule[], after: readonly AnchorSchedule[]): Promise<void> {
  const kept = await keptCount(db);
  if (kept) await keep(db, withChange(kept, before, after));
}

/** After all schedules were written anew. Within a transaction over `meta`. */
export async function countAll(db: Database, schedules: readonly AnchorSchedule[]): Promise<void> {
  const kept = await keptCount(db);
  if (kept) await keep(db, countDue(schedules, kept));
}

/** Counts anew and keeps the number, in one transaction: when there is none yet, and now and then, should one ever be wrong. */
export async function recountDue(db: Database, now: number, dayEnd: number): Promise<null> {
  await db.transaction('rw', [db.schedules, db.meta], async () => {
    const rows = await db.schedules.where('due').belowOrEqual(Math.max(now, dayEnd)).toArray();
    await keep(db, countDue(rows, { now, dayEnd }));
  });
  return null;
}

/**
 * Number of the bank's due anchors, without counting them: the kept number, what became due since it was taken, and what a clock running
 * ahead put into the future. Null where no number is kept. Within a transaction over `schedules` and `meta`.
 */
export async function countOfBank(db: Database, now: number, dayEnd: number): Promise<number | null> {
  const kept = await keptCount(db);
  if (!kept) return null;
  const crossing = (a: number, b: number) =>
    a === b ? [] : db.schedules.where('due').between(Math.min(a, b), Math.max(a, b), true, true).toArray();
  const [ofDays, ofMinutes, ahead] = await Promise.all([
    // Intervals of days fall due with the day, shorter ones with the minute: what lies between then and now.
    crossing(Math.max(now, dayEnd), Math.max(kept.now, kept.dayEnd)),
    crossing(now, kept.now),
    db.schedules.where('lastReview').above(futureLimit(now)).toArray(),
  ]);
  const between = new Map([...ofDays, ...ofMinutes].map((row) => [row.key, row]));
  const early = ahead.filter((row) => !isOwn(row) && !isDueByDate(row, now, dayEnd));
  return countAt(kept, { now, dayEnd }, [...between.values()]) + early.length;
}
