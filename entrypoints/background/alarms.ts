import browser from 'webextension-polyfill';
import { updateBadge } from './badge.ts';
import { planReminder, remind, REMINDER } from './reminder.ts';
import { reminderWorld } from './reminder-world.ts';
import { refoldDates, takeSnapshot } from './database.ts';

const BADGE = 'badge';
const SNAPSHOT = 'snapshot';

/** On install, update and browser start: alarms do not survive all of these, and storage is closed to job pages again. */
export async function onStart(): Promise<void> {
  // Firefox has no access levels for storage.local; there job pages' scripts could read it, and ours never do.
  const area = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  await browser.alarms.create(BADGE, { periodInMinutes: 15 });
  await browser.alarms.create(SNAPSHOT, { periodInMinutes: 60 });
  await planReminder(reminderWorld);
  // An update may have brought other rules, and a change of the retention may have been broken off.
  await refoldDates();
  await updateBadge();
}

export async function onAlarm(name: string): Promise<void> {
  if (name === BADGE) await updateBadge();
  if (name === SNAPSHOT) await takeSnapshot();
  if (name === REMINDER) await remind(reminderWorld);
}
