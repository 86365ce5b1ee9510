import { memoryIn } from '@/core/preparation/memory.ts';
import { recallOf } from '@/core/preparation/recall.ts';
import type { AnchorSchedule } from '@/core/records.ts';
import { startOfDay } from './due.ts';
import { DAY_MS } from './next-review.ts';

/** One day to come, if nothing is practised until then. */
export interface ForecastDay {
  /** Epoch milliseconds at which the day of practice begins. */
  from: number;
  /** Anchors that fall due on this day; on the first one all that are due already. */
  due: number;
  /** Share, 0 to 1, of the anchors ever asked that would be named at this hour of that day; null when none was asked yet. */
  recall: number | null;
}

/**
 * What the coming `days` days bring when nothing is practised: how many anchors fall due on each, and how many of all would still be named,
 * by the forgetting curve of FSRS-6 (`recallOf`). `now` is in epoch milliseconds, `dayStartsAt` a local hour, `offsetMinutes` as in
 * `startOfDay`. Recall never rises from day to day. Pure.
 */
export function forecast(
  schedules: readonly AnchorSchedule[],
  { now, dayStartsAt, offsetMinutes }: { now: number; dayStartsAt: number; offsetMinutes: number },
  days: number,
): ForecastDay[] {
  const first = startOfDay(now, dayStartsAt, offsetMinutes);
  const due = Array.from({ length: days }, () => 0);
  for (const schedule of schedules) {
    const day = Math.max(0, Math.floor((schedule.due - first) / DAY_MS));
    if (day < days) due[day] = (due[day] ?? 0) + 1;
  }
  const memoryOf = memoryIn(schedules);
  const memories = schedules.map(({ questionId, anchorId }) => memoryOf(questionId, anchorId));
  return due.map((count, day) => ({
    from: first + day * DAY_MS,
    due: count,
    recall:
      memories.length === 0 ? null : memories.reduce((sum, memory) => sum + recallOf(memory, now + day * DAY_MS), 0) / memories.length,
  }));
}
