import type { InterfaceLanguage } from '@/core/records.ts';
import { chosenLanguage } from './chosen-language.ts';
import { interfaceLanguage, type Language } from './interface-locale.ts';
import { readFrom, type Texts } from './source.ts';

const TABLES: Record<Language, () => Promise<{ default: Texts }>> = {
  en: () => import('@/locales/en.yml?texts'),
  de: () => import('@/locales/de.yml?texts'),
};

/** Lets an extension page speak the chosen language. The browser's own needs no table. */
async function speak(choice: InterfaceLanguage): Promise<void> {
  readFrom(null);
  if (choice === 'browser' || choice === interfaceLanguage()) return;
  readFrom((await TABLES[choice]()).default);
}

/** To be awaited before an extension page draws anything. Sets the document's language too. */
export async function startLanguage(): Promise<void> {
  await speak(await chosenLanguage());
  document.documentElement.lang = interfaceLanguage();
}
