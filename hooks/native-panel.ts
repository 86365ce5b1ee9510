import browser from 'webextension-polyfill';
import { ask } from './ask.ts';

interface Panels {
  sidePanel?: object;
}

/**
 * Where a click may open the browser's own panel: in job pages too (Chromium), in pages of ours only (Firefox), or nowhere, where there is none.
 * To be asked when something is drawn.
 */
export function panelClicks(): 'anywhere' | 'own-pages' | 'nowhere' {
  if ((globalThis as unknown as { chrome?: Panels }).chrome?.sidePanel) return 'anywhere';
  // Firefox for Android has none.
  return (browser as Partial<typeof browser>).sidebarAction ? 'own-pages' : 'nowhere';
}

/** Opens the sidebar in the browser's own panel. To be called in the click itself, before anything is awaited. False where it does not open. */
export async function openNativePanel(tabId: number): Promise<boolean> {
  try {
    // Firefox wants to be asked by the page that was clicked.
    if (panelClicks() === 'anywhere') return (await ask('panel.open', { tabId })).opened;
    await browser.sidebarAction.open();
    return true;
  } catch {
    return false;
  }
}
