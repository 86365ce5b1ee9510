import { startOfDay } from '@/core/schedule/due.ts';
import { DAY_MS } from '@/core/schedule/next-review.ts';

/** A day of practice and what was done on it. */
export interface PracticeDay {
  /** Calendar day, "2026-03-01". */
  day: string;
  attempts: number;
  notes: number;
}

export interface DayRules {
  /** Epoch milliseconds. */
  now: number;
  /** Local hour, 0 to 23, at which a day of practice begins. */
  dayStartsAt: number;
  /** Minutes by which local time was ahead of UTC at a moment; they change with summer time. */
  offsetAt: (at: number) => number;
}

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** The calendar day of the day of practice that holds a moment: at one in the night it is still yesterday's when days begin at four. */
export function practiceDay(at: number, { dayStartsAt, offsetAt }: DayRules): string {
  const offset = offsetAt(at);
  // The day is named after the calendar at noon of its own, whatever hour it began at.
  return new Date(startOfDay(at, dayStartsAt, offset) + offset * 60_000).toISOString().slice(0, 10);
}

/**
 * The last `weeks` weeks day by day, from a Monday on and up to today, which is the last; what lies outside is not counted. Pure, one pass
 * over the times (epoch milliseconds, in any order).
 */
export function daysOfPractice(
  times: { attempts: readonly number[]; notes: readonly number[] },
  rules: DayRules,
  weeks: number,
): PracticeDay[] {
  const today = practiceDay(rules.now, rules);
  const sinceMonday = (new Date(noon(today)).getUTCDay() + 6) % 7;
  const length = (weeks - 1) * 7 + sinceMonday + 1;
  const days = new Map<string, PracticeDay>();
  for (let back = length - 1; back >= 0; back -= 1) {
    const day = new Date(noon(today) - back * DAY_MS).toISOString().slice(0, 10);
    days.set(day, { day, attempts: 0, notes: 0 });
  }
  const earliest = rules.now - (length + 1) * DAY_MS;
  for (const kind of ['attempts', 'notes'] as const) {
    for (const at of times[kind]) {
      const day = at < earliest ? undefined : days.get(practiceDay(at, rules));
      if (day) day[kind] += 1;
    }
  }
  return [...days.values()];
}
