import { BURIED_KEY, readBuried } from '@/core/schedule/buried.ts';
import { isDue, startOfDay } from '@/core/schedule/due.ts';
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

/** Number of due anchors, without those of questions put off for today; 0 when the store cannot be read. */
export async function dueCount(): Promise<number> {
  try {
    const [store, start] = await Promise.all([database(), dayStart()]);
    const buried = readBuried((await store['draft.get']({ key: BURIED_KEY }))?.text, start);
    const [{ dueAnchors }, putOff] = await Promise.all([dueNow(0), store['memory.list']({ questionIds: buried })]);
    const [now, dayEnd] = [Date.now(), start + DAY_MS];
    return dueAnchors - putOff.filter((schedule) => isDue(schedule, now, dayEnd)).length;
  } catch {
    return 0;
  }
}

/** Counts what is due anew, should the kept number ever be wrong. A store that cannot be written is left alone. */
export async function recountDue(): Promise<void> {
  const start = await dayStart();
  await database()
    .then((store) => store.recountDue({ dayEnd: start + DAY_MS }))
    .catch(() => undefined);
}
