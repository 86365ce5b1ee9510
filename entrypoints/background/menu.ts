import type { Menus } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { t } from '@/language/t.ts';
import { noteSelection } from './quick-note.ts';
import { readSettings } from './settings.ts';

const NOTE = 'quick-note';

/** Makes the menu's one entry, shown on selected text of the pages that we may read, and there only. */
export async function makeMenu(): Promise<void> {
  // The settings say in which language.
  await readSettings();
  const { origins = [] } = await browser.permissions.getAll();
  await browser.contextMenus.removeAll();
  if (origins.length === 0) return;
  browser.contextMenus.create({
    id: NOTE,
    title: t('action.note'),
    contexts: ['selection'],
    documentUrlPatterns: origins,
  });
}

/** Answers a click in the menu. */
export async function onMenu({ menuItemId, selectionText, frameId }: Menus.OnClickData, tabId: number | undefined): Promise<void> {
  if (menuItemId === NOTE && tabId !== undefined) await noteSelection(tabId, { text: selectionText, frameId });
}
