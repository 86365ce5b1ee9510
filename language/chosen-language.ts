import browser from 'webextension-polyfill';
import type { InterfaceLanguage } from '@/core/records.ts';

/** The setting "Interface language". A store that fails means the browser's language. */
export async function chosenLanguage(): Promise<InterfaceLanguage> {
  try {
    const { settings } = (await browser.storage.local.get('settings')) as { settings?: { language?: InterfaceLanguage } };
    return settings?.language ?? 'browser';
  } catch {
    return 'browser';
  }
}
