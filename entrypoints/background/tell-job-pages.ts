import browser from 'webextension-polyfill';
import type { Settings } from '@/core/records.ts';

const SHOWN: readonly (keyof Settings)[] = ['appearance', 'textSize', 'language', 'handleOff', 'hiddenSites'];

/** Whether the change can be seen in a job page. */
export function showsInPages(change: Partial<Settings>): boolean {
  return SHOWN.some((key) => change[key] !== undefined);
}

/** Tells the scripts in all open job pages. Tabs without one of ours stay silent, and nobody waits for them. */
export async function tellJobPages(type: 'page.chosen' | 'page.close' = 'page.chosen'): Promise<void> {
  const tabs = await browser.tabs.query({});
  // In the envelope of messages/client.ts: the library would leave the error of a silent tab unread, and Chromium lists it among our faults.
  const message = { id: 0, type, data: {}, timestamp: Date.now() };
  for (const { id } of tabs) if (id !== undefined) void browser.tabs.sendMessage(id, message).catch(() => undefined);
}
