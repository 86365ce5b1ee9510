import { startOfDay } from '@/core/schedule/due.ts';
import { DAY_MS } from '@/core/schedule/next-review.ts';
import type { CallResult } from '@/messages/protocol.ts';
import { database } from './database.ts';
import { readSettings } from './settings.ts';

/** The beginning of the present day of practice, epoch milliseconds. */
export async function dayStart(): Promise<number> {
  const { dayStartsAt } = await readSettings();
  const now = new Date();
  return startOfDay(now.getTime(), dayStartsAt, -now.getTimezoneOffset());
}

/** What is due in the present day of practice, which begins at the hour that the person chose. */
export async function dueNow(limit: number): Promise<CallResult<'review.due'>> {
  const [store, start] = await Promise.all([database(), dayStart()]);
  return store['review.due']({ limit, dayEnd: start + DAY_MS });
}
