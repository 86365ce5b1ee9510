const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function steps(ms: number): [number, Intl.RelativeTimeFormatUnit & Intl.NumberFormatOptions['unit']] {
  if (ms < HOUR) return [Math.max(1, Math.round(ms / MINUTE)), 'minute'];
  if (ms < DAY) return [Math.round(ms / HOUR), 'hour'];
  if (ms < 60 * DAY) return [Math.round(ms / DAY), 'day'];
  return [Math.round(ms / (30 * DAY)), 'month'];
}

/** A length of time for a small button: "10 min", "3 days". */
export function formatLength(ms: number): string {
  const [value, unit] = steps(ms);
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** From now on: "in 10 minutes", "tomorrow". */
export function formatAhead(ms: number): string {
  if (ms <= 0) return 'now';
  const [value, unit] = steps(ms);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(value, unit);
}

export function formatDate(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(at);
}

export function formatDay(at: number): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

export function formatClock(at: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at);
}

/** A calendar day such as "2026-03-01", whatever the time zone. */
export function formatCalendarDay(day: string): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );
}

/** The month of a calendar day, short. */
export function formatMonth(day: string): string {
  return new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
}

/** "Thu, 5 Mar". */
export function formatShortDay(at: number): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' }).format(at);
}
