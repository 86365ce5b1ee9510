import type { Settings } from '@/core/records.ts';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';

let known: Settings = DEFAULT_SETTINGS;
const listeners = new Set<(settings: Settings) => void>();

/** What the person chose, as far as this page knows: the defaults until hooks/follow-settings.ts has answered. */
export function pageSettings(): Settings {
  return known;
}

/** Told at each change, whichever page made it. Returns the function that stops listening. */
export function onPageSettings(listener: (settings: Settings) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Takes over what is stored now; what it does not name is as by default. */
export function setPageSettings(stored: Partial<Settings> | undefined): void {
  known = { ...DEFAULT_SETTINGS, ...stored };
  for (const tell of listeners) tell(known);
}
