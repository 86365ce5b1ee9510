import browser from 'webextension-polyfill';
import { badgeOf } from './badge-text.ts';
import { dueCount } from './due.ts';
import { isReminded } from './reminded.ts';
import { readSettings } from './settings.ts';

/** Says on the icon that a frame of this tab shows a posting for practice: in an employer's page there may be no room for a handle. */
export async function markTab(tabId: number, on: boolean): Promise<void> {
  const { badge } = await readSettings();
  try {
    // Null gives way to what all tabs show; a title cannot be taken back so.
    await browser.action.setBadgeText({ tabId, text: on && badge ? '?' : null });
    const title = on ? 'Dry Run: practise for the MLOps role in this page' : await browser.action.getTitle({});
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile.
  }
}

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
