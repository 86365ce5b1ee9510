import { ONCE } from '@/core/receipts.ts';
import { hostOf } from '@/core/site-choices.ts';
import type { Sender } from '@/messages/server.ts';
import { shippedSite } from './shipped-sites.ts';
import { siteChoices } from './site-store.ts';
import { isOnce } from './tab-memory.ts';

/**
 * Whether scripts of ours may speak from this address in this tab: a supported site that is not switched off, a host that the person added,
 * or the one page that the person has read once. https only.
 */
export async function mayRead(address: string | undefined, tabId: number): Promise<boolean> {
  const host = hostOf(address);
  if (!host) return false;
  const { added, off } = await siteChoices();
  const site = shippedSite(host);
  if (site) return !off.includes(site.id);
  return added.includes(host) || isOnce(tabId, host);
}

/** Under what a page is counted in the receipts: its supported site, its host if the person added it, else one name for all. */
export async function siteKey(sender: Sender): Promise<string> {
  const host = hostOf(sender.url) ?? '';
  const site = shippedSite(host);
  if (site) return site.id;
  return (await siteChoices()).added.includes(host) ? host : ONCE;
}
