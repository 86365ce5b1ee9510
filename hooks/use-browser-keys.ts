import { useCallback, useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

/** A key that the browser keeps: what it does, in the language of the browser, and the parts of its combination; none when it has no key. */
export interface BrowserKey {
  name: string;
  does: string;
  keys: string[];
}

const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

interface WithSettings {
  openShortcutSettings?: () => Promise<void>;
}

async function readKeys(): Promise<BrowserKey[]> {
  const commands = await browser.commands.getAll();
  return commands
    .filter(({ description }) => description)
    .map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      does: description,
      // "Alt+Shift+D", on a Mac "⌥⇧D".
      keys: shortcut.includes('+') ? shortcut.split('+').filter(Boolean) : Array.from(shortcut),
    }));
}

/** The keys that the browser keeps, read again when somebody comes back from changing them, and the way there. */
export function useBrowserKeys() {
  const [keys, setKeys] = useState<BrowserKey[]>([]);
  const [byHand, setByHand] = useState(false);
  useEffect(() => {
    const read = () => void readKeys().then(setKeys, () => setKeys([]));
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  /** Opens the browser's own page; where it cannot be opened, `byHand` says that it has to be found. */
  const change = useCallback(async () => {
    const commands = browser.commands as typeof browser.commands & WithSettings;
    try {
      if (commands.openShortcutSettings) await commands.openShortcutSettings();
      else await browser.tabs.create({ url: CHROMIUM_PAGE });
    } catch {
      setByHand(true);
    }
  }, []);
  return { keys, byHand, change };
}
