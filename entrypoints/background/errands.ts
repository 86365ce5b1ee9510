import { defineExtensionMessaging } from '@webext-core/messaging';
import browser from 'webextension-polyfill';
import type { Errand, JobPageCalls, PageEvents } from '@/messages/protocol.ts';
import type { Sender } from '@/messages/server.ts';
import { openTabBeside, seenIn } from './postings.ts';
import { speakerOf } from './sources.ts';
import { leaveErrand, openerOf, recallErrand, takeErrand } from './tab-memory.ts';

// What the person asks of the sidebar by a key or a menu waits for it with the tab: the sidebar may have to be opened first.

const jobPage = defineExtensionMessaging<JobPageCalls>();
const pages = defineExtensionMessaging<PageEvents>();

/** A sidebar that stands in a tab or in the browser's own panel has taken its errand within this. */
const TAKEN_MS = 250;

/** The errand of the asker's tab, once. */
export async function giveErrand(tabId: number | null, sender: Sender): Promise<Errand | null> {
  const seen = seenIn(tabId, sender);
  const found = seen === null ? null : await takeErrand(seen);
  // In a tab of its own the sidebar looks at another tab; the key was pressed in this one.
  return found ?? (sender.frameId === 0 && sender.tab?.id !== undefined ? takeErrand(sender.tab.id) : null);
}

/** True where the page has the sidebar open now. It gets the keyboard. */
async function showFrame(tabId: number): Promise<boolean> {
  const frameId = await speakerOf(tabId);
  const status = await jobPage.sendMessage('page.status', {}, { tabId, frameId });
  if (status.sidebarOpen) {
    await jobPage.sendMessage('page.frame-ready', {}, { tabId, frameId: await openerOf(tabId) });
    return true;
  }
  return (await jobPage.sendMessage('page.open', {}, { tabId, frameId })).opened;
}

/** Hands an errand to the sidebar of the tab, and opens it where it is not open: beside the page, or in a tab where no script of ours is. */
export async function sendErrand(tabId: number, errand: Errand): Promise<void> {
  await leaveErrand(tabId, errand);
  const told = pages.sendMessage('event.errand', { tabId }).catch(() => undefined);
  if (await showFrame(tabId).catch(() => false)) return;
  await told;
  await new Promise((passed) => setTimeout(passed, TAKEN_MS));
  if ((await recallErrand(tabId)) === null) return;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab) await openTabBeside(tab);
}
