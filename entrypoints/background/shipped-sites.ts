import browser from 'webextension-polyfill';
import { coversHost } from '@/core/posting/identity.ts';
import type { ShippedSite } from '@/core/shipped-sites.ts';
import { sitesIn } from '@/core/shipped-sites.ts';

/** The supported sites of this build, read from the running manifest. */
export function shippedSites(): ShippedSite[] {
  return sitesIn(browser.runtime.getManifest().content_scripts);
}

/** The supported site that a host belongs to. */
export function shippedSite(host: string): ShippedSite | null {
  return shippedSites().find(({ origins }) => origins.some((origin) => coversHost(origin, host))) ?? null;
}
