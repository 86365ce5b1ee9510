import browser from 'webextension-polyfill';

/** Whether a living script of ours is in the page: its world holds the adapter of its site. */
async function isThere(tabId: number): Promise<boolean> {
  const [there] = await browser.scripting.executeScript({ target: { tabId }, func: () => Symbol.for('site') in globalThis });
  return there?.result === true;
}

/**
 * Brings the job-page script into job pages that are open already, after an install or an update: Chromium leaves them without a living one
 * until they are reloaded, and Firefox does this itself. Frames in them wait for the next load. Never rejects.
 */
export async function bringToOpenTabs(): Promise<void> {
  // Firefox alone has it.
  if ((browser.runtime as { getBrowserInfo?: unknown }).getBrowserInfo) return;
  for (const { matches, js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    // oxlint-disable-next-line no-await-in-loop -- one site after the other, so that the browser stays quick
    const tabs = await browser.tabs.query({ url: matches, status: 'complete', discarded: false }).catch(() => []);
    for (const { id: tabId } of tabs) {
      if (tabId === undefined) continue;
      // oxlint-disable-next-line no-await-in-loop
      if (await isThere(tabId).catch(() => true)) continue;
      // oxlint-disable-next-line no-await-in-loop
      await browser.scripting.executeScript({ target: { tabId }, files: js.map((file) => `/${file}`) }).catch(() => undefined);
    }
  }
}
