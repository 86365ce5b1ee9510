import { useCallback, useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { DayOfActs } from '@/core/receipts.ts';
import { daysBack, sumOfDays } from '@/core/receipts.ts';
import { hostsIn } from '@/core/site-choices.ts';
import { sitesIn } from '@/core/shipped-sites.ts';
import { ask } from './ask.ts';
import { sentenceOfReading } from './sentence-of.ts';

export interface ReceiptsShown {
  today: DayOfActs;
  week: DayOfActs;
  /** The permissions of the running manifest, and whether the browser gives them now. */
  permissions: { name: string; given: boolean }[];
  /** Supported sites, and whether all of their hosts may be read. */
  sites: { id: string; given: boolean }[];
  /** Hosts beside those of supported sites that may be read, as the browser lists them. */
  others: string[];
}

const WEEK = 7;

async function gather(): Promise<ReceiptsShown> {
  const { today, receipts } = await ask('receipts.get', {});
  const manifest = browser.runtime.getManifest();
  const all = await browser.permissions.getAll();
  const given = new Set<string>(all.permissions);
  const shipped = sitesIn(manifest.content_scripts);
  const sites = shipped.map(async ({ id, origins }) => ({ id, given: await browser.permissions.contains({ origins }) }));
  const own = new Set(shipped.flatMap(({ origins }) => origins));
  return {
    today: sumOfDays(receipts, [today]),
    week: sumOfDays(receipts, daysBack(today, WEEK)),
    permissions: (manifest.permissions ?? []).map((name) => ({ name, given: given.has(name) })),
    sites: await Promise.all(sites),
    others: hostsIn((all.origins ?? []).filter((origin) => !own.has(origin))),
  };
}

/** What the browser allows, and what was done with it today and in the last seven days. Looked up again when the page is come back to. */
export function useReceipts() {
  const [shown, setShown] = useState<ReceiptsShown | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [cleared, setCleared] = useState(false);

  const load = useCallback(async () => {
    try {
      setShown(await gather());
      setError(null);
    } catch (reason) {
      setError(sentenceOfReading(reason));
    }
  }, []);
  useEffect(() => {
    void load();
    const reload = () => void load();
    addEventListener('focus', reload);
    return () => removeEventListener('focus', reload);
  }, [load]);

  async function clear(): Promise<void> {
    try {
      await ask('receipts.clear', {});
      setCleared(true);
      await load();
    } catch (reason) {
      setError(sentenceOfReading(reason));
    }
  }
  return { shown, error, cleared, load, clear };
}
