import type { TopicId } from '@/core/content/schema.ts';
import type { AnchorSchedule } from '@/core/records.ts';
import { DAY_MS } from './next-review.ts';

/** One question of the quiz: only the anchors that are due, most overdue first. */
export interface DueItem {
  questionId: string;
  topic: TopicId;
  anchorIds: string[];
  /** The earliest due time, epoch milliseconds. */
  due: number;
}

/** A last review later than this says that the clock was ahead when it was written. */
export function futureLimit(now: number): number {
  return now + DAY_MS;
}

/**
 * Whether an anchor is to be asked now. Intervals of days are whole days: what falls due this evening is asked in the morning already, so
 * `dayEnd` (the end of the present day of practice, epoch milliseconds) decides for them, `now` for shorter ones. An anchor that was
 * reviewed under a clock running ahead is asked at once; otherwise it would stay away until that date truly comes.
 */
export function isDue(schedule: AnchorSchedule, now: number, dayEnd: number = now): boolean {
  return schedule.due <= now || (schedule.scheduledDays >= 1 && schedule.due < dayEnd) || schedule.lastReview > futureLimit(now);
}

/**
 * Groups the anchors that are due by question, the question with the most overdue anchor first; equal dates are ordered by key, so the
 * result does not depend on the order of the input.
 */
export function groupDue(schedules: readonly AnchorSchedule[], now: number, dayEnd: number = now): DueItem[] {
  const due = schedules.filter((schedule) => isDue(schedule, now, dayEnd));
  due.sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1));
  const items = new Map<string, DueItem>();
  for (const schedule of due) {
    const item = items.get(schedule.questionId);
    if (item) item.anchorIds.push(schedule.anchorId);
    else {
      const { questionId, topic, anchorId } = schedule;
      items.set(questionId, { questionId, topic, anchorIds: [anchorId], due: schedule.due });
    }
  }
  return [...items.values()];
}

/**
 * The moment at which the present day of practice began, in epoch milliseconds. `dayStartsAt` is a local hour from 0 to 23,
 * `offsetMinutes` the minutes by which local time is ahead of UTC now (Berlin in winter: 60; the negative of `getTimezoneOffset()`).
 */
export function startOfDay(now: number, dayStartsAt: number, offsetMinutes: number): number {
  const shift = offsetMinutes * 60_000 - dayStartsAt * 3_600_000;
  return Math.floor((now + shift) / DAY_MS) * DAY_MS - shift;
}
