import browser from 'webextension-polyfill';
import type { Settings } from '@/core/records.ts';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';

const KEY = 'settings';

let known: Settings = DEFAULT_SETTINGS;
const listeners = new Set<(settings: Settings) => void>();

/** What the person chose, as far as this page knows: the defaults until `followSettings` has answered. */
export function pageSettings(): Settings {
  return known;
}

/** Told at each change, whichever page made it. Returns the function that stops listening. */
export function onPageSettings(listener: (settings: Settings) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function take(stored: unknown): void {
  known = { ...DEFAULT_SETTINGS, ...(stored as Partial<Settings> | undefined) };
  for (const tell of listeners) tell(known);
}

/**
 * Reads the choices and follows them for as long as the page stands. Read past the messages, as the language is: a frame must look right before it
 * may ask for anything. A store that fails means the defaults. Never rejects.
 */
export async function followSettings(): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) take(changes[KEY]?.newValue);
  });
  const stored = await browser.storage.local.get(KEY).catch(() => null);
  take(stored?.[KEY]);
}
