/** A word of a text with its place: `text.slice(start, end)` is the word as written, `norm` its folded form. */
export interface Token {
  norm: string;
  start: number;
  end: number;
  /** Number of the sentence in which the word stands, from 0. */
  sentence: number;
  /** True when punctuation stands between the previous word and this one. */
  breakBefore: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*(?:\+\+|#|%)?/gu;
const SENTENCE_END = /[.!?;\n]/u;
const CLAUSE_END = /[.,;:!?()\n–—]/u;

/**
 * Splits a text into words. Hyphens and slashes separate words (`roll-back` is two), dots and apostrophes inside a word do not
 * (`scikit.learn`, `isn't`), `%`, `#` and `++` stay with their word. Folding is NFKC and lower case.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(last, match.index);
    if (tokens.length > 0 && SENTENCE_END.test(between)) sentence += 1;
    tokens.push({
      norm: match[0].normalize('NFKC').toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + match[0].length,
      sentence,
      breakBefore: tokens.length > 0 && CLAUSE_END.test(between),
    });
    last = match.index + match[0].length;
  }
  return tokens;
}
