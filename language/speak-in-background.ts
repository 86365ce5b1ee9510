import type { InterfaceLanguage } from '@/core/records.ts';
import german from '@/locales/de.yml?background-texts';
import english from '@/locales/en.yml?background-texts';
import { interfaceLanguage } from './interface-locale.ts';
import { readFrom } from './source.ts';

/** Lets the background speak the chosen language at once: a worker is one file, so it carries the few groups that it needs. */
export function speakInBackground(choice: InterfaceLanguage): void {
  readFrom(null);
  if (choice !== 'browser' && choice !== interfaceLanguage()) readFrom(choice === 'de' ? german : english);
}
