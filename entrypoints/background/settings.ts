import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';
import type { Settings } from '@/core/records.ts';
import { setLocal } from './local.ts';
import { speakInBackground } from '@/language/speak-in-background.ts';

const KEY = 'settings';

/** Defaults fill what is missing; a store that fails (Firefox: "An unexpected error occurred") means defaults, never a stop. */
export async function readSettings(): Promise<Settings> {
  const settings = await readStored();
  // Whatever the background says next, it says in the language chosen now.
  speakInBackground(settings.language);
  return settings;
}

async function readStored(): Promise<Settings> {
  try {
    const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<Settings> | undefined;
    return { ...DEFAULT_SETTINGS, ...stored };
  } catch {
    return DEFAULT_SETTINGS;
  }
}

// Two changes at once must not overwrite each other: they queue here, within the one writer.
let queue: Promise<unknown> = Promise.resolve();

/** Runs a task after all changes before it, and before all that come later. */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const next = queue.then(task);
  queue = next.catch(() => undefined);
  return next;
}

/** Applies a change to what is stored now, and returns the whole. */
export function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  return inTurn(async () => {
    const now = await readSettings();
    const changed = { ...now, ...change(now) };
    await setLocal({ [KEY]: changed });
    speakInBackground(changed.language);
    return changed;
  });
}
