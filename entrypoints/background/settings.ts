import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';
import type { Settings } from '@/core/records.ts';

const KEY = 'settings';

/** Defaults fill what is missing; a store that fails (Firefox: "An unexpected error occurred") means defaults, never a stop. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<Settings> | undefined;
    return { ...DEFAULT_SETTINGS, ...stored };
  } catch {
    return DEFAULT_SETTINGS;
  }
}

// Two changes at once must not overwrite each other: they queue here, within the one writer.
let queue: Promise<unknown> = Promise.resolve();

/** Applies a change to what is stored now, and returns the whole. */
export function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  const next = queue.then(async () => {
    const now = await readSettings();
    const changed = { ...now, ...change(now) };
    await browser.storage.local.set({ [KEY]: changed });
    return changed;
  });
  queue = next.catch(() => undefined);
  return next;
}
