import type { PageSite } from '@/core/content/site-schema.ts';
import type { PageScript } from '@/messages/protocol.ts';

/** What other scripts of ours have laid out in the isolated world of this page. */
export function inWorld<T>(name: PageScript | 'site'): T | undefined {
  return (globalThis as unknown as Record<symbol, T | undefined>)[Symbol.for(name)];
}

/** The adapter of this page's site, laid out by the small script that the build writes for each site (`siteScript`). */
export function ownSites(): readonly PageSite[] {
  const site = inWorld<PageSite>('site');
  return site ? [site] : [];
}
