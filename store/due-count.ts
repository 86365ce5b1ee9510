import type { AnchorSchedule } from '@/core/records.ts';
import type { DueCount } from '@/core/schedule/due-count.ts';
import { countAt, countDue, isOwn, readDueCount, withChange } from '@/core/schedule/due-count.ts';
import { futureLimit, isDueByDate } from '@/core/schedule/due.ts';
import { DAY_MS } from '@/core/schedule/next-review.ts';
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
  const edges = [Math.max(now, dayEnd), Math.max(kept.now, kept.dayEnd)] as const;
  const [low, high] = [Math.min(...edges), Math.max(...edges)];
  const [crossed, recent] = await Promise.all([
    // Intervals of days: what lies between the ends of the two days.
    low === high ? [] : db.schedules.where('due').between(low, high, true, true).toArray(),
    // Shorter ones end within a day of their review.
    db.schedules
      .where('lastReview')
      .above(Math.min(now, kept.now) - DAY_MS)
      .toArray(),
  ]);
  const between = new Map([...crossed, ...recent].map((row) => [row.key, row]));
  const ahead = recent.filter((row) => row.lastReview > futureLimit(now) && !isOwn(row) && !isDueByDate(row, now, dayEnd));
  return countAt(kept, { now, dayEnd }, [...between.values()]) + ahead.length;
}
