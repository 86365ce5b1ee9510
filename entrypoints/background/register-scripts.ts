import browser from 'webextension-polyfill';
import type { Scripting } from 'webextension-polyfill';
import type { SiteChoices } from '@/core/site-choices.ts';
import { originOf } from '@/core/site-choices.ts';
import { shippedSites } from './shipped-sites.ts';
import { siteChoices } from './site-store.ts';

/** What reads a page without an adapter. All of it is there from the start: nearly every page of such a site needs the whole reader. */
export const GENERIC_FILES = ['structured-data.js', 'whole-page.js', 'job-page.js'];

type Registration = Scripting.RegisteredContentScript;

/** What is to be registered beside the manifest's own scripts: the readers on added hosts, the flag on sites that are off. */
export function wantedScripts(choices: SiteChoices, sites: readonly { id: string; matches: string[] }[]): Registration[] {
  return [
    ...choices.added.map((host): Registration => ({
      id: `added-${host}`,
      matches: [originOf(host)],
      js: GENERIC_FILES,
      // The page comes first: there is no list to follow, and the reader weighs more than that of a supported site.
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
    ...sites
      .filter(({ id }) => choices.off.includes(id))
      .map(({ id, matches }): Registration => ({
        id: `off-${id}`,
        matches,
        js: ['off.js'],
        allFrames: true,
        runAt: 'document_start',
        persistAcrossSessions: true,
      })),
  ];
}

async function register(): Promise<void> {
  const wanted = wantedScripts(await siteChoices(), shippedSites());
  const there = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const missing = wanted.filter(({ id }) => !there.has(id));
  const extra = [...there].filter((id) => !wanted.some((each) => each.id === id));
  if (extra.length > 0) await browser.scripting.unregisterContentScripts({ ids: extra });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

let queue: Promise<unknown> = Promise.resolve();

/** Brings the registered scripts in line with what the person decided; an update of the extension or of the browser may have dropped them. */
export function registerScripts(): Promise<void> {
  const next = queue.then(register);
  queue = next.catch(() => undefined);
  return next;
}
