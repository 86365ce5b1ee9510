import { browser } from './source.ts';

/** Languages that the interface has; each has a file in locales/. */
export type Language = 'en' | 'de';

/** The language in which texts come now: each file in locales/ names its own. */
export function interfaceLanguage(): Language {
  return browser.i18n.getMessage('language') === 'de' ? 'de' : 'en';
}

/** The locale for `Intl`: the browser's own region (en-GB, de-AT) where its language is the interface's, else the language alone. */
export function interfaceLocale(): string {
  const language = interfaceLanguage();
  return navigator.language.startsWith(language) ? navigator.language : language;
}
