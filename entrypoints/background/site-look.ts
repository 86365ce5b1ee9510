import browser from 'webextension-polyfill';
import { hostOf } from '@/core/site-choices.ts';
import type { Glance, SiteLook } from '@/messages/protocol.ts';
import { RefusedError } from '@/messages/server.ts';
import { enterTab } from './open-tabs.ts';
import { runScript } from './inject.ts';
import { count } from './receipts.ts';
import { GENERIC_FILES } from './register-scripts.ts';
import { shippedSite } from './shipped-sites.ts';
import { siteChoices } from './site-store.ts';
import { rememberOnce } from './tab-memory.ts';
import { t } from '@/language/t.ts';

// What the popup can do with a page in which no script of ours answers. The click on the icon gives access to the tab as it is (activeTab),
// its address included, until it shows another site.

async function pageOf(tabId: number): Promise<{ host: string | null; web: boolean }> {
  const { url } = await browser.tabs.get(tabId);
  return { host: hostOf(url), web: url?.startsWith('http') ?? false };
}

// Runs in the page: nothing outside of it is there.
function glanceInPage(): unknown {
  return (globalThis as unknown as Record<symbol, (() => unknown) | undefined>)[Symbol.for('glance')]?.();
}

async function glance(tabId: number): Promise<Glance | null> {
  const target = { tabId };
  try {
    await runScript({ target, files: ['/structured-data.js', '/whole-page.js', '/glance.js'] });
    const [answer] = await runScript({ target, func: glanceInPage });
    count('clicks');
    return (answer?.result as Glance | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Says what may be done with the page of a tab, and looks whether it reads like a posting where nothing is decided yet. */
export async function lookAt(tabId: number): Promise<SiteLook> {
  const { host, web } = await pageOf(tabId);
  if (!host) return { state: web ? 'insecure' : 'closed' };
  const { added, never, off } = await siteChoices();
  const site = shippedSite(host);
  if (site && off.includes(site.id)) return { state: 'off', site: site.id };
  if (site) {
    const allowed = await browser.permissions.contains({ origins: site.origins });
    // Its scripts are missing in a page from before the installation.
    if (allowed) return (await enterTab(tabId, site)) ? { state: 'entered' } : { state: 'closed' };
    return { state: 'withheld', site: site.id, origins: site.origins };
  }
  if (never.includes(host)) return { state: 'never', host };
  if (added.includes(host)) return (await enterTab(tabId, { files: GENERIC_FILES })) ? { state: 'entered' } : { state: 'closed' };
  const seen = await glance(tabId);
  return seen ? { state: 'seen', host, glance: seen } : { state: 'closed' };
}

/** Reads the page of a tab once: until it shows another address, and with no permission kept. Throws RefusedError where nothing can be read. */
export async function readOnce(tabId: number): Promise<null> {
  const { host } = await pageOf(tabId);
  if (!host) throw new RefusedError(t('store.pageUnreadable'));
  await rememberOnce(tabId, host);
  if (!(await enterTab(tabId, { files: GENERIC_FILES, once: true }))) throw new RefusedError(t('store.pageWithheld'));
  return null;
}
