import { t } from '@/language/t.ts';
import type { PageWords } from '@/messages/page-words.ts';

/** The words of what we draw in a job page, in the language of the interface. The page itself carries none. `panelOpens`: a click there can open the browser's own panel. */
export function pageWords(panelOpens: boolean): PageWords {
  return {
    handle: { core: t('page.handle.core'), adjacent: t('page.handle.adjacent'), none: t('page.handle.none') },
    handleTitle: t('page.handle.title'),
    hide: t('page.handle.hide'),
    menu: t('page.menu.label'),
    notNow: t('page.menu.notNow'),
    notHere: t('page.menu.notHere'),
    never: t('page.menu.never'),
    menuHint: t('page.menu.hint'),
    frame: t('page.frame.title'),
    blocked: t('page.frame.blocked'),
    inTab: t('page.frame.inTab'),
    inPanel: panelOpens ? t('page.frame.inPanel') : '',
    updated: t('page.frame.updated'),
    close: t('page.frame.close'),
  };
}
