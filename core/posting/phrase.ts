import { foldWords } from './fold-words.ts';

/** Characters on each side that tell one place from another with the same words. */
const CONTEXT = 200;

/** Some words of a posting and what stands around them, so that they can be found in the page again. */
export interface Phrase {
  quote: string;
  before: string;
  after: string;
  /** How many earlier places of the posting have the same words and the same words around them. */
  twin: number;
}

/** The phrase at `text.slice(start, end)`. Where the text has changed since, the first place that has the words; null without any. */
export function phraseAt(text: string, quote: string, start: number, end: number): Phrase | null {
  const at = text.slice(start, end) === quote ? start : text.indexOf(quote);
  if (at < 0 || foldWords(quote, '').trim() === '') return null;
  const around = (from: number) => ({
    before: text.slice(Math.max(0, from - CONTEXT), from),
    after: text.slice(from + quote.length, from + quote.length + CONTEXT),
  });
  const own = around(at);
  let twin = 0;
  for (let other = text.indexOf(quote); other >= 0 && other < at; other = text.indexOf(quote, other + quote.length)) {
    const { before, after } = around(other);
    if (before === own.before && after === own.after) twin += 1;
  }
  return { quote, ...own, twin };
}
