import { DAY_MS } from '@/core/schedule/next-review.ts';
import { startOfDay } from '@/core/schedule/due.ts';

/** A moment with the settings that say which day of practice it belongs to. */
export interface DayClock {
  /** Epoch milliseconds. */
  now: number;
  dayStartsAt: number;
  /** Minutes by which local time is ahead of UTC. */
  offsetMinutes: number;
}

/** Calendar day, "2026-12-03", of the day of practice that holds `now`. */
export function today({ now, dayStartsAt, offsetMinutes }: DayClock): string {
  const start = startOfDay(now, dayStartsAt, offsetMinutes);
  return new Date(start + offsetMinutes * 60_000).toISOString().slice(0, 10);
}

/** Whole days from the present day of practice to a calendar day; below 0 when it is over. Leap seconds and daylight saving do not count. */
export function daysUntil(date: string, clock: DayClock): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today(clock)}T00:00:00Z`)) / DAY_MS);
}

/** Days of practice before an interview: from today to its eve; the day itself when it is today. */
export function practiceDays(date: string, clock: DayClock): number {
  const days = daysUntil(date, clock);
  return days < 0 ? 0 : Math.max(1, days);
}
