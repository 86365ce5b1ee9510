import browser from 'webextension-polyfill';
import { dueNow } from './due.ts';
import { readSettings } from './settings.ts';

/** More than this is no number but a mood. */
const MOST = 99;

/** Writes the number of due anchors on the icon, or nothing when the person does not want it or nothing is due. */
export async function updateBadge(): Promise<void> {
  const settings = await readSettings();
  const due = settings.badge ? await dueNow(1).catch(() => null) : null;
  const count = due?.dueAnchors ?? 0;
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > MOST ? `${MOST}+` : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: '#0f5e66' });
}
