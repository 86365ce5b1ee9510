import browser from 'webextension-polyfill';
import { dueNow } from './due.ts';
import { readSettings } from './settings.ts';

/** More than this is no number but a mood. */
const MOST = 99;

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

/** Writes the number of due anchors on the icon, or nothing when the person does not want it or nothing is due. */
export async function updateBadge(): Promise<void> {
  const settings = await readSettings();
  const due = settings.badge ? await dueNow(1).catch(() => null) : null;
  const count = due?.dueAnchors ?? 0;
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > MOST ? `${MOST}+` : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: '#0f5e66' });
}
