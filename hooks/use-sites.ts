import { useCallback, useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { SiteChoices } from '@/core/site-choices.ts';
import { removeHost, setNever, switchSite } from '@/core/site-choices.ts';
import { sitesIn } from '@/core/shipped-sites.ts';
import { ask } from './ask.ts';
import { siteName } from './load-sites.ts';
import { sentenceOfReading } from './sentence-of.ts';

export interface SiteRow {
  id: string;
  name: string;
  on: boolean;
  /** Host names of the site, as the manifest has them. */
  hosts: string[];
}

function rowsOf(off: readonly string[]): SiteRow[] {
  return sitesIn(browser.runtime.getManifest().content_scripts)
    .map(({ id, origins }) => ({ id, name: siteName(id), on: !off.includes(id), hosts: origins.map((origin) => origin.slice(8, -2)) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Where Dry Run reads: supported sites on and off, added ones, and those where it never asks. Each change holds at once, in open tabs too. */
export function useSites() {
  const [choices, setChoices] = useState<SiteChoices | null>(null);
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(async () => {
    try {
      setChoices(await ask('site.list', {}));
      setError(null);
    } catch (reason) {
      setError(sentenceOfReading(reason));
    }
  }, []);
  useEffect(() => {
    void load();
    // The popup, or the browser's own settings, may change them while this page is open.
    const reload = () => void load();
    addEventListener('focus', reload);
    return () => removeEventListener('focus', reload);
  }, [load]);

  /** Shown at once, and as it is kept once the background has answered. */
  async function change(step: () => Promise<unknown>, meanwhile: (now: SiteChoices) => SiteChoices): Promise<void> {
    setChoices((now) => now && meanwhile(now));
    try {
      await step();
      await load();
    } catch (reason) {
      await load();
      setError(sentenceOfReading(reason));
    }
  }
  return {
    shipped: choices ? rowsOf(choices.off) : [],
    added: choices?.added ?? [],
    never: choices?.never ?? [],
    error,
    onSwitch: (site: string, on: boolean) =>
      void change(
        () => ask('site.switch', { site, on }),
        (now) => switchSite(now, site, on),
      ),
    onRemove: (host: string) =>
      void change(
        () => ask('site.remove', { host }),
        (now) => removeHost(now, host),
      ),
    onAskAgain: (host: string) =>
      void change(
        () => ask('site.never', { host, never: false }),
        (now) => setNever(now, host, false),
      ),
  };
}
