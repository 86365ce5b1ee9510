import browser from 'webextension-polyfill';
import { originOf } from '@/core/site-choices.ts';
import { enterTabs } from './open-tabs.ts';
import { GENERIC_FILES } from './register-scripts.ts';
import { shippedSites } from './shipped-sites.ts';
import { siteChoices } from './site-store.ts';

/**
 * Brings the readers into pages that are open already, after an install or an update: Chromium leaves them without a living script until
 * they are reloaded, and Firefox does this itself.
 */
export async function bringToOpenTabs(): Promise<void> {
  // Firefox alone has it.
  if ((browser.runtime as { getBrowserInfo?: unknown }).getBrowserInfo) return;
  const { added, off } = await siteChoices();
  const on = shippedSites().filter(({ id }) => !off.includes(id));
  await Promise.all([
    ...on.map((site) => enterTabs(site.matches, site)),
    ...added.map((host) => enterTabs([originOf(host)], { files: GENERIC_FILES })),
  ]);
}
