import { defineExtensionMessaging } from '@webext-core/messaging';
import browser from 'webextension-polyfill';
import { detectRole } from '@/core/detection/detect-role.ts';
import type { Role } from '@/core/detection/role.ts';
import type { JobPosting, ReadPosting } from '@/core/posting/posting.ts';
import { splitSections } from '@/core/posting/sections.ts';
import type { JobPageCalls, PageEvents, SeenPosting } from '@/messages/protocol.ts';
import type { Sender } from '@/messages/server.ts';
import { RefusedError } from '@/messages/server.ts';
import { roleLexicon } from './role-lexicon.ts';
import { frameOf } from './sender-class.ts';
import { claimToken, forgetPosting, issueToken, recallPosting, rememberPosting } from './tab-memory.ts';

const jobPage = defineExtensionMessaging<JobPageCalls>();
const pages = defineExtensionMessaging<PageEvents>();

/** The tab that sent a message; a job page always has one. */
export function tabOf(sender: Sender): number {
  const id = sender.tab?.id;
  if (id === undefined) throw new RefusedError('This page has no tab.');
  return id;
}

async function tell(tabId: number): Promise<void> {
  // Nobody may be listening: no sidebar is open.
  await pages.sendMessage('event.posting', { tabId }).catch(() => undefined);
}

/** Judges what a job page has read. Only what the person will see is kept for the tab; everything else is forgotten at once. */
export async function seePosting(read: ReadPosting, byHand: boolean, sender: Sender): Promise<Role> {
  const tabId = tabOf(sender);
  const posting: JobPosting = { ...read, sections: splitSections(read.description) };
  const role = detectRole(posting, roleLexicon());
  if (role.label !== 'none' || byHand) await rememberPosting(tabId, { posting, role });
  else await forgetPosting(tabId);
  await tell(tabId);
  return role;
}

export async function losePosting(sender: Sender): Promise<null> {
  const tabId = tabOf(sender);
  await forgetPosting(tabId);
  await tell(tabId);
  return null;
}

/** The posting of the asker's own tab, or, for the extension's own pages, of the tab they name. */
export async function currentPosting(tabId: number | null, sender: Sender): Promise<SeenPosting | null> {
  const framed = sender.frameId !== undefined && sender.frameId !== 0;
  const wanted = framed ? sender.tab?.id : tabId;
  return typeof wanted === 'number' ? recallPosting(wanted) : null;
}

/** Brings the panel that holds the sidebar into the page, once, and makes the token for its frame. */
export async function openFrame(sender: Sender): Promise<{ token: string }> {
  await inject('panel', sender);
  return { token: await issueToken(tabOf(sender)) };
}

export async function claimFrame(token: string, sender: Sender): Promise<{ ok: boolean }> {
  const tabId = tabOf(sender);
  const ok = await claimToken(tabId, frameOf(sender), token);
  if (ok) await jobPage.sendMessage('page.frame-ready', {}, { tabId, frameId: 0 }).catch(() => undefined);
  return { ok };
}

/** The page refuses our frame: the same sidebar in a tab beside it. */
export async function openInTab(sender: Sender): Promise<null> {
  const tabId = tabOf(sender);
  const index = sender.tab && 'index' in sender.tab && typeof sender.tab.index === 'number' ? sender.tab.index + 1 : undefined;
  // getURL would give the dynamic address of a web-accessible page, which Chromium refuses to open as a tab.
  const url = `${location.origin}/sidepanel.html#tab=${tabId}`;
  await browser.tabs.create({ url, openerTabId: tabId, ...(index === undefined ? {} : { index }) });
  return null;
}

export async function askPage(what: 'close' | 'read-again', sender: Sender): Promise<null> {
  await jobPage.sendMessage(what === 'close' ? 'page.close' : 'page.read-again', {}, { tabId: tabOf(sender), frameId: 0 });
  return null;
}

/** Into the frame that asked, in our isolated world: the page itself never sees it. */
async function inject(script: 'panel' | 'whole-page', sender: Sender): Promise<void> {
  const target = { tabId: tabOf(sender), frameIds: [sender.frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: [`/${script}.js`] });
}

/** The last-resort reader. */
export async function loadReader(sender: Sender): Promise<null> {
  await inject('whole-page', sender);
  return null;
}

/** The keyboard shortcut. On a page without our script there is nothing to open. */
export async function toggleSidebar(tabId: number | null): Promise<void> {
  const [active] = tabId === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const target = tabId ?? active?.id;
  if (target !== undefined) await jobPage.sendMessage('page.open', {}, { tabId: target, frameId: 0 }).catch(() => undefined);
}
