import browser from 'webextension-polyfill';
import { sendErrand } from './errands.ts';
import { toggleSidebar } from './postings.ts';
import { noteSelection } from './quick-note.ts';

/** The popup with its quiz; where the browser does not open it for us, the large quiz in a tab. */
async function openQuiz(): Promise<void> {
  try {
    // First of all: Firefox opens it only within the key's own turn.
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: `${location.origin}/review.html#quiz` });
  }
}

async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Does what one of the manifest's commands asks for, in the tab in which its key was pressed. */
export async function runCommand(command: string, tabId: number | undefined): Promise<void> {
  if (command === 'open-quiz') return openQuiz();
  const tab = tabId ?? (await activeTab());
  if (tab === null) return undefined;
  if (command === 'open-sidebar') return toggleSidebar(tab);
  if (command === 'next-question') return sendErrand(tab, { what: 'next' });
  if (command === 'quick-note') return noteSelection(tab);
  return undefined;
}
