import browser from 'webextension-polyfill';
import { updateBadge } from './badge.ts';
import { makeMenu } from './menu.ts';
import { planReminder, remind, REMINDER } from './reminder.ts';
import { reminderWorld } from './reminder-world.ts';
import { onTaken } from './sites.ts';
import { refoldDates, takeSnapshot } from './database.ts';
import { count } from './receipts.ts';

const BADGE = 'badge';
const SNAPSHOT = 'snapshot';

/** On install, update and browser start: alarms do not survive all of these. */
export async function onStart(): Promise<void> {
  await onTaken().catch(() => undefined);
  await browser.alarms.create(BADGE, { periodInMinutes: 15 });
  await browser.alarms.create(SNAPSHOT, { periodInMinutes: 60 });
  await makeMenu();
  await planReminder(reminderWorld);
  // An update may have brought other rules, and a change of the retention may have been broken off.
  await refoldDates();
  await updateBadge();
}

export async function onAlarm(name: string): Promise<void> {
  count('alarms');
  if (name === BADGE) await updateBadge();
  if (name === SNAPSHOT) await takeSnapshot();
  if (name === REMINDER) await remind(reminderWorld);
}
