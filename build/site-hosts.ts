import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from './vite-shared.ts';

const siteMatches = z.object({ matches: z.array(z.string().regex(/^https:\/\/[^/]+\/.+$/)).min(1) });

/** The match patterns of all sites: every address is written once, in content/sites. */
export function readSiteMatches(): string[] {
  const folder = `${projectRoot}/content/sites`;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return files.flatMap((file) => siteMatches.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))).matches);
}

/** `https://*.example.com/jobs/*` → `https://*.example.com`, each once. */
export function originsOf(matches: readonly string[]): string[] {
  return [...new Set(matches.map((match) => match.split('/').slice(0, 3).join('/')))];
}
