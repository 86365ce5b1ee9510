import { OWN_PREFIX } from '@/core/entries/own-question.ts';
import type { AnchorSchedule } from '@/core/records.ts';
import { isDueByDate } from './due.ts';

/**
 * How many anchors of the bank are due by their dates at one moment: `now` and the end of its day of practice, epoch milliseconds. Anchors of own
 * cards are not counted in it, since they are due only while their card stands.
 */
export interface DueCount {
  count: number;
  now: number;
  dayEnd: number;
}

type Moment = Pick<DueCount, 'now' | 'dayEnd'>;

export const isOwn = ({ questionId }: AnchorSchedule): boolean => questionId.startsWith(OWN_PREFIX);

const counts = (schedule: AnchorSchedule, { now, dayEnd }: Moment): boolean => !isOwn(schedule) && isDueByDate(schedule, now, dayEnd);

/** Counted anew. */
export function countDue(schedules: readonly AnchorSchedule[], { now, dayEnd }: Moment): DueCount {
  const moment = { now, dayEnd };
  return { ...moment, count: schedules.filter((schedule) => counts(schedule, moment)).length };
}

/** After some schedules were written in the place of others; both lists hold the same anchors, or lack them. */
export function withChange(kept: DueCount, before: readonly AnchorSchedule[], after: readonly AnchorSchedule[]): DueCount {
  return { ...kept, count: kept.count + countDue(after, kept).count - countDue(before, kept).count };
}

/** At another moment, later or earlier. `between` must hold every schedule that is due at one of the two moments only; others do no harm. */
export function countAt(kept: DueCount, moment: Moment, between: readonly AnchorSchedule[]): number {
  return kept.count + countDue(between, moment).count - countDue(between, kept).count;
}

/** Reads what was kept as JSON; null for anything else, and then it is counted anew. */
export function readDueCount(text: unknown): DueCount | null {
  try {
    const { count, now, dayEnd } = JSON.parse(typeof text === 'string' ? text : '') as Record<string, unknown>;
    const sound = [count, now, dayEnd].every((value) => Number.isSafeInteger(value)) && Number(count) >= 0;
    return sound ? { count: Number(count), now: Number(now), dayEnd: Number(dayEnd) } : null;
  } catch {
    return null;
  }
}
