import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PageSite, Site } from '../core/content/site-schema.ts';
import { site as siteSchema } from '../core/content/site-schema.ts';
import { projectRoot } from './vite-shared.ts';

/** All site adapters, checked; every address is written once, in content/sites. Throws the schema's error. */
export function readSites(): Site[] {
  const folder = `${projectRoot}/content/sites`;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return files.map((file) => siteSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))));
}

/** `https://*.example.com/jobs/*` → `https://*.example.com`, each once. */
export function originsOf(sites: readonly Pick<Site, 'matches'>[]): string[] {
  return [...new Set(sites.flatMap((site) => site.matches).map((match) => match.split('/').slice(0, 3).join('/')))];
}

/**
 * A job page carries the adapter of its own site only: one small file a site, which runs before the job-page script. Without what the page has
 * no use for: it runs on the site's own hosts only, so that neither a sign nor the paths of the patterns tell it anything.
 */
export function siteScript({ name: _name, frames: _frames, sign: _sign, ...site }: Site): { path: string; code: string } {
  const page: PageSite = { ...site, matches: originsOf([{ matches: site.matches }]) };
  return { path: `sites/${site.id}.js`, code: `globalThis[Symbol.for('site')]=${JSON.stringify(page)}` };
}
