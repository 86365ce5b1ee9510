import browser from 'webextension-polyfill';
import { updateBadge } from './badge.ts';
import { database } from './database.ts';
import { dueCount } from './due.ts';
import type { ReminderWorld } from './reminder.ts';
import { setReminded } from './reminded.ts';
import { readSettings } from './settings.ts';

/** The reminder's world in the extension. A store that cannot be read has nothing due and nobody typing. */
export const reminderWorld: ReminderWorld = {
  now: () => Date.now(),
  offsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
  settings: readSettings,
  dueAnchors: dueCount,
  lastTyped: async () => (await database()).lastTyped().catch(() => null),
  setAlarm: async (name, when) => {
    await browser.alarms.create(name, { when });
  },
  clearAlarm: async (name) => {
    await browser.alarms.clear(name);
  },
  show: async () => {
    await setReminded(true);
    await updateBadge();
  },
};
