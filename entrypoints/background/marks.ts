import browser from 'webextension-polyfill';
import type { Phrase } from '@/core/posting/phrase.ts';
import { phraseAt } from '@/core/posting/phrase.ts';
import type { CallArgs } from '@/messages/protocol.ts';
import type { Sender } from '@/messages/server.ts';
import { seenIn } from './postings.ts';
import { recallPosting } from './tab-memory.ts';

/** What the script in the page answers (entrypoints/marks/marks.ts). */
interface Marked {
  found: boolean;
  names: [string, string];
  fresh: boolean;
}
type InPage = { show(phrase: Phrase, flash: boolean): Marked; clear(): void } | undefined;
type Target = { tabId: number; frameIds?: number[]; allFrames?: boolean };

/**
 * Ink and ground are set together, so that the words can be read on light and on dark pages. A sheet that the browser puts in is in none of
 * the page's lists. It goes in as the author's: Chromium draws no highlight of a sheet of the user's.
 */
function styles([light, flash]: Marked['names']): string {
  return `::highlight(${light}){background-color:#ffe58a;color:#1f2328}
::highlight(${flash}){background-color:#ffb224;color:#1f2328;text-decoration:underline 2px}
@media (forced-colors:active){::highlight(${light}),::highlight(${flash}){background-color:Highlight;color:HighlightText}}`;
}

// Both run in the page: nothing outside of them is there.
function showInPage(phrase: Phrase, flash: boolean): Marked | null {
  const marks = (globalThis as unknown as Record<symbol, InPage>)[Symbol.for('marks')];
  return marks ? marks.show(phrase, flash) : null;
}
function clearInPage(): void {
  (globalThis as unknown as Record<symbol, InPage>)[Symbol.for('marks')]?.clear();
}

/** One after the other: what was pointed at last is what stays. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work, work);
  turn = next.catch(() => undefined);
  return next;
}

async function run(target: Target, phrase: Phrase, flash: boolean): Promise<boolean> {
  const ask = () => browser.scripting.executeScript({ target, func: showInPage, args: [phrase, flash] });
  let answers = await ask();
  if (answers.some(({ result }) => result === null)) {
    await browser.scripting.executeScript({ target, files: ['/marks.js'] });
    answers = await ask();
  }
  let found = false;
  for (const { frameId, result } of answers) {
    const marked = result as Marked | null;
    found ||= marked?.found === true;
    if (!marked?.fresh) continue;
    // oxlint-disable-next-line no-await-in-loop -- once a page, and mostly one frame
    await browser.scripting.insertCSS({
      target: { tabId: target.tabId, frameIds: [frameId] },
      css: styles(marked.names),
      origin: 'AUTHOR',
    });
  }
  return found;
}

/**
 * Lights up words of the tab's own posting in the page, in the top frame or else in the frame that has them. Only words of the posting can
 * be asked for; an address without our permission, or a page that shows another posting by now, counts as not found.
 */
export function showMark(args: CallArgs<'mark.show'>, sender: Sender): Promise<{ found: boolean }> {
  return inTurn(async () => ({ found: await lightUp(args, seenIn(args.tabId, sender)) }));
}

async function lightUp({ identity, section, quote, start, end, flash }: CallArgs<'mark.show'>, tabId: number | null): Promise<boolean> {
  const seen = tabId === null ? null : await recallPosting(tabId);
  if (tabId === null || seen?.posting.identity !== identity) return false;
  const { title, description } = seen.posting;
  const phrase = phraseAt(section === 'title' ? title : description, quote, start, end);
  if (!phrase) return false;
  for (const target of [
    { tabId, frameIds: [0] },
    { tabId, allFrames: true },
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- the second only where the first has nothing
    if (await run(target, phrase, flash).catch(() => false)) return true;
  }
  return false;
}

/** Takes the light out of all frames of the tab. */
export async function clearMark(tabId: number | null, sender: Sender): Promise<null> {
  const wanted = seenIn(tabId, sender);
  if (wanted === null) return null;
  await inTurn(() => browser.scripting.executeScript({ target: { tabId: wanted, allFrames: true }, func: clearInPage })).catch(
    () => undefined,
  );
  return null;
}
