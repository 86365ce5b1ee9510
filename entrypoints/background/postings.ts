import { defineExtensionMessaging } from '@webext-core/messaging';
import browser from 'webextension-polyfill';
import { detectRole } from '@/core/detection/detect-role.ts';
import type { Role } from '@/core/detection/role.ts';
import type { JobPosting, ReadPosting } from '@/core/posting/posting.ts';
import { splitSections } from '@/core/posting/sections.ts';
import type { JobPageCalls, PageEvents, PageScript, SeenPosting } from '@/messages/protocol.ts';
import type { Sender } from '@/messages/server.ts';
import { RefusedError } from '@/messages/server.ts';
import { admitSource, speakerOf, withdrawSource } from './sources.ts';
import { roleLexicon } from './role-lexicon.ts';
import { frameOf } from './sender-class.ts';
import { claimToken, forgetPosting, issueToken, openerOf, recallPosting, recallSource, rememberPosting } from './tab-memory.ts';

const jobPage = defineExtensionMessaging<JobPageCalls>();
/** A page that is awake answers in a hundredth of this. */
const SLEEPS_MS = 1_000;

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
  // The page will ask for it next: it is there before the answer.
  if (role.label !== 'none') await load('handle', sender).catch(() => undefined);
  if (!(await admitSource(tabId, read, role, sender))) return role;
  if (role.label !== 'none' || byHand) await rememberPosting(tabId, { posting, role });
  else await forgetPosting(tabId);
  await tell(tabId);
  return role;
}

export async function losePosting(sender: Sender): Promise<null> {
  const tabId = tabOf(sender);
  if (!(await withdrawSource(tabId, sender))) return null;
  await forgetPosting(tabId);
  await tell(tabId);
  return null;
}

/** The tab that a question is about: the asker's own, or, for the extension's own pages, the one they name. */
export function seenIn(tabId: number | null, sender: Sender): number | null {
  const framed = sender.frameId !== undefined && sender.frameId !== 0;
  return (framed ? sender.tab?.id : tabId) ?? null;
}

/** The posting of the asker's own tab, or, for the extension's own pages, of the tab they name. */
export async function currentPosting(tabId: number | null, sender: Sender): Promise<SeenPosting | null> {
  const wanted = seenIn(tabId, sender);
  if (wanted === null) return null;
  const framed = sender.frameId !== undefined && sender.frameId !== 0;
  const seen = await recallPosting(wanted);
  // Beside its own page the sidebar goes with it; a page of ours looks at a tab that may have gone on without a word.
  if (!seen || framed || (await stillShown(wanted, seen))) return seen;
  await forgetPosting(wanted);
  return null;
}

/** Whether the tab still shows the posting, by its own word. A tab that sleeps is believed. */
async function stillShown(tabId: number, { posting }: SeenPosting): Promise<boolean> {
  const asleep = new Promise<true>((resolve) => setTimeout(() => resolve(true), SLEEPS_MS));
  const frameId = await speakerOf(tabId);
  const status = await Promise.race([jobPage.sendMessage('page.status', {}, { tabId, frameId }).catch(() => null), asleep]);
  if (status === true) return true;
  if (!status) return (await browser.tabs.get(tabId).catch(() => null))?.discarded === true;
  return status.state === 'posting' && status.title === posting.title;
}

export async function openFrame(sender: Sender): Promise<{ token: string }> {
  return { token: await issueToken(tabOf(sender), sender.frameId ?? 0) };
}

export async function claimFrame(token: string, sender: Sender): Promise<{ ok: boolean }> {
  const tabId = tabOf(sender);
  const ok = await claimToken(tabId, frameOf(sender), token);
  if (ok) await jobPage.sendMessage('page.frame-ready', {}, { tabId, frameId: await openerOf(tabId) }).catch(() => undefined);
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
  const tabId = tabOf(sender);
  const opener = await openerOf(tabId);
  if (what === 'close') await jobPage.sendMessage('page.close', {}, { tabId, frameId: opener });
  // The page first, so that its frame's posting finds it empty.
  else
    for (const frameId of new Set([opener, (await recallSource(tabId))?.frameId ?? opener]))
      await jobPage.sendMessage('page.read-again', {}, { tabId, frameId });
  return null;
}

/** Loads a script that is needed on demand into the frame that asked, in our isolated world: the page itself never sees it. */
export async function load(script: PageScript, sender: Sender): Promise<null> {
  const target = { tabId: tabOf(sender), frameIds: [sender.frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: [`/${script}.js`] });
  return null;
}

/** The keyboard shortcut. On a page without our script there is nothing to open. */
export async function toggleSidebar(tabId: number | null): Promise<void> {
  const [active] = tabId === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const target = tabId ?? active?.id;
  if (target === undefined) return;
  const open = (frameId: number) => jobPage.sendMessage('page.open', {}, { tabId: target, frameId });
  // A frame can be gone without a word; then the page itself is asked.
  await open(await speakerOf(target)).catch(() => open(0).catch(() => undefined));
}
