import browser from 'webextension-polyfill';
import { count } from './receipts.ts';

/** Writes to the browser's storage for extensions, counted. Rejects as the browser does. */
export async function setLocal(items: Record<string, unknown>): Promise<void> {
  count('stored');
  await browser.storage.local.set(items);
}
