import { startOfDay } from '@/core/schedule/due.ts';
import { DAY_MS } from '@/core/schedule/next-review.ts';
import type { CallResult } from '@/messages/protocol.ts';
import { database } from './database.ts';
import { readSettings } from './settings.ts';

/** What is due in the present day of practice, which begins at the hour that the person chose. */
export async function dueNow(limit: number): Promise<CallResult<'review.due'>> {
  const [store, { dayStartsAt }] = await Promise.all([database(), readSettings()]);
  const now = new Date();
  const dayEnd = startOfDay(now.getTime(), dayStartsAt, -now.getTimezoneOffset()) + DAY_MS;
  return store['review.due']({ limit, dayEnd });
}
