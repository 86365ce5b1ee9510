import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';

/** Groups of which the background says something: it is one file, which carries them in each language. */
const BACKGROUND_GROUPS = ['language', 'page', 'action', 'store', 'fault', 'count'];

const SOURCE = fileURLToPath(new URL('../language/source.ts', import.meta.url));

/** The texts of a file in locales/ by the browser's keys, plural forms joined by ` | `; with `groups` only those groups. */
export function textsOf(yaml: string, groups?: readonly string[]): Record<string, string> {
  const messages = parseMessagesText(yaml, 'YAML').filter(({ key }) => !groups || groups.includes(key[0] ?? ''));
  return Object.fromEntries(Object.entries(generateChromeMessages(messages)).map(([key, { message }]) => [key, message]));
}

/**
 * Lets @wxt-dev/i18n read its texts by language/source.ts, so that the interface can speak another language than the browser, and turns
 * `locales/de.yml?texts` (all) and `locales/de.yml?background-texts` (what the background says) into tables.
 */
export function languagePlugin(): Plugin {
  return {
    name: 'dry-run:language',
    enforce: 'pre',
    resolveId(name, importer) {
      return name === '@wxt-dev/browser' && importer?.includes('@wxt-dev/i18n') ? SOURCE : null;
    },
    transform(source, id) {
      const [file, query = ''] = id.split('?');
      if (!file?.endsWith('.yml') || !/^(?:background-)?texts\b/.test(query)) return null;
      const texts = textsOf(source, query.startsWith('background') ? BACKGROUND_GROUPS : undefined);
      return { code: `export default ${JSON.stringify(texts)}`, map: null };
    },
  };
}
