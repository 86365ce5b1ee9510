import type { Site } from '@/core/content/site-schema.ts';

const files = import.meta.glob<Site>('/content/sites/*.yaml', { eager: true, import: 'default' });

/** All site adapters, in the order of their file names. */
export const sites: readonly Site[] = Object.values(files);
export const siteMatches: string[] = sites.flatMap((site) => site.matches);
