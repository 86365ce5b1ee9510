import browser from 'webextension-polyfill';
import type { Settings } from '@/core/records.ts';
import { setPageSettings } from './page-settings.ts';

const KEY = 'settings';

/**
 * Reads the choices and follows them for as long as the page stands. Read past the messages, as the language is: a frame must look right before it
 * may ask for anything. A store that fails means the defaults. Never rejects.
 */
export async function followSettings(): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) setPageSettings(changes[KEY]?.newValue as Partial<Settings> | undefined);
  });
  const stored = await browser.storage.local.get(KEY).catch(() => null);
  setPageSettings(stored?.[KEY] as Partial<Settings> | undefined);
}
