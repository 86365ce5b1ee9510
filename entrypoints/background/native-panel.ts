import browser from 'webextension-polyfill';
import { readSettings } from './settings.ts';

/** Chromium's own panel, which the polyfill does not list. */
interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}
const sidePanel = (globalThis as unknown as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/** Whether a click in a web page may open the panel: Chromium lets a message carry the click, Firefox wants it in a page of ours. */
export const CLICKS_CARRY = sidePanel !== undefined;

/**
 * Opens the sidebar's page in the browser's own panel, beside all tabs of the tab's window. Both browsers want a click or a key for it, which counts
 * only until something was awaited. False where there is no panel or it does not open.
 */
export async function openNativePanel(tabId: number): Promise<boolean> {
  try {
    if (sidePanel) await sidePanel.open({ tabId });
    else await browser.sidebarAction.open();
    return true;
  } catch {
    return false;
  }
}

let wanted = false;

/** The setting as it was last read: whoever must not wait asks this. A background that has just woken up says no. */
export const isPanelWanted = () => wanted;

/** Reads the setting for `isPanelWanted`; to be called at the start and when it changes. */
export async function readPanelWanted(): Promise<void> {
  wanted = (await readSettings()).practiceAt === 'panel';
}
