const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The sentences around it are English. */
const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** Midnights between two moments, as the calendar on the wall counts days. */
function daysBetween(at: number, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  // A day with a change of the clock has 23 or 25 hours.
  return Math.round((midnight(now) - midnight(at)) / DAY);
}

/** A past moment as a person says it: "20 minutes ago", "5 hours ago", "yesterday", "3 days ago", "2 months ago". Epoch milliseconds. */
export function formatAgo(at: number, now: number): string {
  const past = Math.max(0, now - at);
  const days = daysBetween(at, now);
  if (past < HOUR) return words.format(-Math.max(1, Math.round(past / MINUTE)), 'minute');
  if (days === 0 || past < 6 * HOUR) return words.format(-Math.round(past / HOUR), 'hour');
  if (days < 14) return words.format(-days, 'day');
  if (days < 60) return words.format(-Math.round(days / 7), 'week');
  if (days < 730) return words.format(-Math.round(days / 30.4), 'month');
  return words.format(-Math.round(days / 365), 'year');
}
