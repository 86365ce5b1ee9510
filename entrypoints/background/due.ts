import { BURIED_KEY, readBuried } from '@/core/schedule/buried.ts';
import { startOfDay } from '@/core/schedule/due.ts';
import { DAY_MS } from '@/core/schedule/next-review.ts';
import type { CallResult } from '@/messages/protocol.ts';
import { database } from './database.ts';
import { readSettings } from './settings.ts';

/** More questions than anybody has due. */
const ALL = 100_000;

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

/** Number of due anchors, without those of questions put off for today; 0 when the store cannot be read. */
export async function dueCount(): Promise<number> {
  try {
    const [store, start, { items }] = await Promise.all([database(), dayStart(), dueNow(ALL)]);
    const buried = readBuried((await store['draft.get']({ key: BURIED_KEY }))?.text, start);
    return items.filter(({ questionId }) => !buried.includes(questionId)).reduce((sum, { anchorIds }) => sum + anchorIds.length, 0);
  } catch {
    return 0;
  }
}
