import browser from 'webextension-polyfill';
import { runScript } from './inject.ts';
import { losePage } from './postings.ts';
import { tellPage } from './tell-page.ts';

async function idsOf(query: { url?: string[] }): Promise<number[]> {
  const tabs = await browser.tabs.query(query).catch(() => []);
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

// Runs in the page: nothing outside of it is there.
function setFlags(once: boolean): void {
  const world = globalThis as unknown as Record<symbol, boolean>;
  world[Symbol.for('off')] = false;
  world[Symbol.for('once')] = once;
}

interface Entry {
  files: readonly string[];
  allFrames?: boolean;
  /** The script ends when the page shows another address. */
  once?: boolean;
}

/** Puts the readers into one tab, unless they are there. False where the browser does not allow it. */
export async function enterTab(tabId: number, { files, allFrames = false, once = false }: Entry): Promise<boolean> {
  const target = { tabId, allFrames };
  const there = (await tellPage(tabId, 'page.status', {}, 0)) !== null;
  try {
    await runScript({ target, func: setFlags, args: [once] });
    if (!there) await runScript({ target, files: files.map((file) => `/${file}`) });
    return true;
  } catch {
    return false;
  }
}

/** A site was added, switched on or permitted: its open pages are read at once, without a reload. */
export async function enterTabs(url: string[], entry: Entry): Promise<void> {
  await Promise.all((await idsOf({ url })).map((tabId) => enterTab(tabId, entry)));
}

/** Ends the scripts of a site (null: those without an adapter) in a tab, and forgets what it showed. */
async function leaveTab(tabId: number, site: string | null): Promise<void> {
  await tellPage(tabId, 'page.end', { site });
  await losePage(tabId, site);
}

/** A supported site was switched off: handle and sidebar go from its open pages at once, from frames in employers' pages too. */
export async function leaveSite(site: string): Promise<void> {
  await Promise.all((await idsOf({})).map((tabId) => leaveTab(tabId, site)));
}

/** An added host was removed: handle and scripts go from its open pages. */
export async function leaveHost(url: string): Promise<void> {
  await Promise.all((await idsOf({ url: [url] })).map((tabId) => leaveTab(tabId, null)));
}

/** The permission for some host was withdrawn: what lives in a page whose address we may no longer see has to end. */
export async function leaveHiddenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id, url }) => (id === undefined || url !== undefined ? [] : [leaveTab(id, null)])));
}
