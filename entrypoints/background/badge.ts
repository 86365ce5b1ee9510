import browser from 'webextension-polyfill';
import { badgeOf } from './badge-text.ts';
import { dueCount } from './due.ts';
import { isReminded } from './reminded.ts';
import { readSettings } from './settings.ts';

/** Writes the number of due anchors on the icon, the reminder's sign, or nothing when the person does not want it or nothing is due. */
export async function updateBadge(): Promise<void> {
  const [{ badge, reminderHour }, reminded] = await Promise.all([readSettings(), isReminded()]);
  const wanted = { badge, reminded: reminded && reminderHour !== null };
  const due = wanted.badge || wanted.reminded ? await dueCount() : 0;
  const { text, title } = badgeOf(due, wanted);
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title: title ? `Dry Run · ${title}` : 'Dry Run' });
  await browser.action.setBadgeBackgroundColor({ color: '#0f5e66' });
}
