import type { Site } from '@/core/content/site-schema.ts';

/** The adapter of this page's site, laid out by the small script that the build writes for each site (`siteScript`). */
export function ownSites(): readonly Site[] {
  const site = (globalThis as unknown as Record<symbol, Site | undefined>)[Symbol.for('site')];
  return site ? [site] : [];
}
