import { startOfDay } from '@/core/schedule/due.ts';
import { DAY_MS } from '@/core/schedule/next-review.ts';
import type { Settings } from '@/core/records.ts';

export const REMINDER = 'reminder';
/** Whoever typed within this time is in the middle of something. */
const TYPING_MS = 120_000;

/** What the reminder needs of the world; all times in epoch milliseconds. */
export interface ReminderWorld {
  now: () => number;
  /** Minutes by which local time is ahead of UTC at that time. */
  offsetMinutes: (at: number) => number;
  settings: () => Promise<Pick<Settings, 'reminderHour'>>;
  dueAnchors: () => Promise<number>;
  /** When text was last typed and not yet saved on one of our pages; null when none waits. */
  lastTyped: () => Promise<number | null>;
  setAlarm: (name: string, at: number) => Promise<void>;
  clearAlarm: (name: string) => Promise<void>;
  /** Shows the reminder on the icon until something is practised. */
  show: (dueAnchors: number) => Promise<void>;
}

/** Sets the alarm for the next time the chosen hour comes, or removes it where no reminder is wanted. */
export async function planReminder(world: ReminderWorld): Promise<void> {
  const { reminderHour } = await world.settings();
  if (reminderHour === null) return world.clearAlarm(REMINDER);
  const now = world.now();
  return world.setAlarm(REMINDER, startOfDay(now, reminderHour, world.offsetMinutes(now)) + DAY_MS);
}

/**
 * The alarm has rung. Silent when nothing is due or the reminder was switched off meanwhile; while the person types it waits until two
 * minutes after the last word.
 */
export async function remind(world: ReminderWorld): Promise<void> {
  const { reminderHour } = await world.settings();
  if (reminderHour === null) return;
  const typed = await world.lastTyped();
  if (typed !== null && world.now() - typed < TYPING_MS) return world.setAlarm(REMINDER, typed + TYPING_MS);
  const due = await world.dueAnchors();
  if (due > 0) await world.show(due);
  return planReminder(world);
}
