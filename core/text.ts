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

const IRREGULAR: Readonly<Record<string, string>> = { "can't": 'can', "won't": 'will', "shan't": 'shall' };

const IS = new Set(["it's", "that's", "there's", "what's", "he's", "she's", "where's", "here's"]);

/** "doesn't" says what "does not" says, "that's" what "that is" says. */
function spellOut(norm: string): string[] {
  if (norm.endsWith("n't")) return [IRREGULAR[norm] ?? norm.slice(0, -3), 'not'];
  if (norm === 'cannot') return ['can', 'not'];
  if (IS.has(norm)) return [norm.slice(0, -2), 'is'];
  return [norm];
}

/**
 * Splits a text into words. Hyphens and slashes separate words (`roll-back` is two), dots inside a word do not (`scikit.learn`),
 * contractions are spelled out (`isn't` is two, both with the range of the whole), `%`, `#` and `++` stay with their word. Folding is NFKC
 * and lower case.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(last, match.index);
    if (tokens.length > 0 && SENTENCE_END.test(between)) sentence += 1;
    const breakBefore = tokens.length > 0 && CLAUSE_END.test(between);
    const range = { start: match.index, end: match.index + match[0].length, sentence };
    const [word = '', ...more] = spellOut(match[0].normalize('NFKC').toLowerCase().replaceAll('’', "'"));
    tokens.push({ norm: word, ...range, breakBefore }, ...more.map((norm) => ({ norm, ...range, breakBefore: false })));
    last = match.index + match[0].length;
  }
  return tokens;
}
