import browser from 'webextension-polyfill';
import { t } from '@/language/t.ts';
import type { PageWords } from '@/messages/page-words.ts';

/** The key that opens the sidebar, as the person has it now; empty where there is none. */
async function sidebarKey(): Promise<string> {
  const commands = await browser.commands.getAll().catch(() => []);
  return commands.find(({ name }) => name === 'open-sidebar')?.shortcut ?? '';
}

/** The words of what we draw in a job page, in the language of the interface. The page itself carries none. */
export async function pageWords(): Promise<PageWords> {
  const key = await sidebarKey();
  return {
    handle: { core: t('page.handle.core'), adjacent: t('page.handle.adjacent'), none: t('page.handle.none') },
    handleTitle: key ? t('page.handle.titleWithKey', { key }) : t('page.handle.title'),
    hide: t('page.handle.hide'),
    menu: t('page.menu.label'),
    notNow: t('page.menu.notNow'),
    notHere: t('page.menu.notHere'),
    never: t('page.menu.never'),
    moveUp: t('page.menu.moveUp'),
    moveDown: t('page.menu.moveDown'),
    menuHint: key ? t('page.menu.hintWithKey', { key }) : t('page.menu.hint'),
    frame: t('page.frame.title'),
    blocked: t('page.frame.blocked'),
    inTab: t('page.frame.inTab'),
    updated: t('page.frame.updated'),
    close: t('page.frame.close'),
  };
}
