import { charKind, kindOfUnit, LETTER, OTHER } from './char-kind.ts';
import { fold } from './fold.ts';
import { twice } from './twice.ts';

/**
 * The words of a text, as columns: word `at` (0 up to `length`) is `text.slice(starts[at], ends[at])` and stands in the sentence or list
 * item number `sentences[at]`, from 0. A long posting has tens of thousands, and an object for each would cost more than finding it.
 */
export interface Words {
  readonly text: string;
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly sentences: Int32Array;
}

/** The word folded for comparison; '' where there is none. */
export function normOf({ text, length, starts, ends }: Words, at: number): string {
  return at >= 0 && at < length ? fold(text.slice(starts[at], ends[at])) : '';
}

/** All words of a text, folded, in their order. */
export function foldedWords(text: string): string[] {
  const words = readWords(text);
  return Array.from({ length: words.length }, (_, at) => normOf(words, at));
}

const HARD_BREAK = /[!?;。！？•·●▪◦‣○■►\p{Emoji_Presentation}\u2700-\u27BF]|[.…]\s|\n\s{0,40}\n|\n\s{0,40}[-*–—+]\s|[ \t][-–*][ \t]/u;
const UPPER = /^[\p{Lu}\p{N}]/u;

const [SPACE, HASH, AND, COMMA, PLUS, HYPHEN, DOT, SLASH] = [32, 35, 38, 44, 43, 45, 46, 47];

const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** True when a new sentence or list item begins after the gap; a line break before a small letter, or in wrapped text, does not count. */
function breaks(text: string, from: number, next: number, wrapped: boolean): boolean {
  const length = next - from;
  if (length === 0) return false;
  const first = text.charCodeAt(from);
  if (length === 1 && (first === SPACE || first === HYPHEN || first === SLASH)) return false;
  if (length === 2 && text.charCodeAt(from + 1) === SPACE && (first === COMMA || first === DOT)) return first === DOT;
  const between = text.slice(from, next);
  if (HARD_BREAK.test(between)) return true;
  if (between === '.') return /\p{Ll}/u.test(text[next - 2] ?? '') && /\p{Lu}/u.test(text[next] ?? '');
  return !wrapped && between.includes('\n') && UPPER.test(text.slice(next, next + 2));
}

/** Where most lines begin with a small letter, lines were broken to a width and say nothing. */
function isWrapped(text: string): boolean {
  let more = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const next = text.slice(at + 1, at + 3);
    if (/^\p{Ll}/u.test(next)) more += 1;
    else if (/^\p{Lu}/u.test(next)) more -= 1;
  }
  return more > 0;
}

/** Where what may end a word ends: "R&D", "C++", "C#". */
function endOfName(text: string, from: number): number {
  let at = from;
  const first = text.charCodeAt(at);
  if (first !== AND && first !== HASH && first !== PLUS) return at;
  if (first === AND && isLatin(text.charCodeAt(at + 1))) {
    at += 2;
    while (isLatin(text.charCodeAt(at))) at += 1;
  }
  if (text.charCodeAt(at) === HASH) return at + 1;
  return text.charCodeAt(at) === PLUS && text.charCodeAt(at + 1) === PLUS ? at + 2 : at;
}

/** Room for more words than a text of letters and spaces has; one that has more makes it grow. */
const roomFor = (text: string): number => (text.length >> 2) + 16;

/**
 * The words of a text, in one pass over its characters. Hyphens, slashes and dots separate words; "MLモデルの監視" is ML, モデル, の, 監視.
 */
export function readWords(text: string): Words {
  const wrapped = isWrapped(text);
  let starts = new Int32Array(roomFor(text));
  let ends = new Int32Array(starts.length);
  let sentences = new Int32Array(starts.length);
  const { length } = text;
  let count = 0;
  let sentence = 0;
  let last = 0;
  let at = 0;
  while (at < length) {
    const kind = kindOfUnit[text.charCodeAt(at)] || charKind(text, at);
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < length) {
      const unit = text.charCodeAt(at);
      if ((kindOfUnit[unit] || charKind(text, at)) !== kind) break;
      // Of a pair both halves are the character's.
      at += unit >= 0xd800 && unit <= 0xdbff ? 2 : 1;
    }
    if (kind === LETTER) at = endOfName(text, at);
    if (last > 0 && breaks(text, last, start, wrapped)) sentence += 1;
    last = at;
    if (count === starts.length) [starts, ends, sentences] = [twice(starts), twice(ends), twice(sentences)];
    starts[count] = start;
    ends[count] = at;
    sentences[count] = sentence;
    count += 1;
  }
  return { text, length: count, starts: starts.subarray(0, count), ends: ends.subarray(0, count), sentences: sentences.subarray(0, count) };
}
