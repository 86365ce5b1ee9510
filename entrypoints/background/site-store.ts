import browser from 'webextension-polyfill';
import type { SiteChoices } from '@/core/site-choices.ts';
import { readChoices } from '@/core/site-choices.ts';
import { setLocal } from './local.ts';

const KEY = 'sites';

/** What the person decided about sites. A store that fails means: nothing was decided. */
export async function siteChoices(): Promise<SiteChoices> {
  return readChoices((await browser.storage.local.get(KEY).catch(() => null))?.[KEY]);
}

let queue: Promise<unknown> = Promise.resolve();

/** Applies a change to what is stored now, one after the other, and returns the whole. Rejects when it cannot be kept. */
export function changeChoices(change: (now: SiteChoices) => SiteChoices): Promise<SiteChoices> {
  const next = queue.then(async () => {
    const changed = change(await siteChoices());
    await setLocal({ [KEY]: changed });
    return changed;
  });
  queue = next.catch(() => undefined);
  return next;
}
