import browser from 'webextension-polyfill';
import { MAX_QUOTE, quotationOf } from '@/core/notes/quotation.ts';
import { sendErrand } from './errands.ts';
import { speakerOf } from './sources.ts';

/** More than this of a selection is not even read: blanks in it go. */
const READ_CHARS = 4 * MAX_QUOTE + 1;

async function readSelection(target: { tabId: number; allFrames?: boolean; frameIds?: number[] }): Promise<string> {
  const results = await browser.scripting.executeScript({
    target,
    // Runs in the page, where nothing of this file is.
    func: (most: number) => String(getSelection() ?? '').slice(0, most),
    args: [READ_CHARS],
  });
  return results.map(({ result }) => result).find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? '';
}

/** What is selected in the tab. A page that we may not look into has nothing selected. */
async function selectionIn(tabId: number, frameId: number | undefined): Promise<string> {
  const frame = frameId ?? (await speakerOf(tabId));
  return readSelection(frame === 0 ? { tabId, allFrames: true } : { tabId, frameIds: [frame] }).catch(() => '');
}

/**
 * Begins a note in the sidebar of the tab, on the words that are selected there if any are. `known`: the selection as the browser's menu
 * tells it, without line breaks, for pages that cannot be asked.
 */
export async function noteSelection(tabId: number, known: { text?: string | undefined; frameId?: number | undefined } = {}): Promise<void> {
  const selected = (await selectionIn(tabId, known.frameId)) || (known.text ?? '');
  await sendErrand(tabId, { what: 'note', ...quotationOf(selected) });
}
