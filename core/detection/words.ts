import { charKind, kindOfUnit, LETTER, OTHER } from './char-kind.ts';
import { fold } from './fold.ts';

/** A word of a text: `text.slice(start, end)` as written, `norm` folded for comparison. */
export interface Word {
  norm: string;
  start: number;
  end: number;
  /** Number of the sentence or list item in which the word stands, from 0. */
  sentence: number;
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

/**
 * The words of a text, in one pass over its characters. Hyphens, slashes and dots separate words; "MLモデルの監視" is ML, モデル, の, 監視.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  const wrapped = isWrapped(text);
  const lower = text.toLowerCase();
  // One letter (İ) grows when it is made small; then the two texts do not run side by side.
  const aside = lower.length === text.length ? lower : null;
  const { length } = text;
  let sentence = 0;
  let last = 0;
  let at = 0;
  while (at < length) {
    const kind = charKind(text, at);
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    const start = at;
    let bits = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      if ((kindOfUnit[unit] || charKind(text, at)) !== kind) break;
      bits |= unit;
      // Of a pair both halves are the character's.
      at += unit >= 0xd800 && unit <= 0xdbff ? 2 : 1;
    }
    if (kind === LETTER) at = endOfName(text, at);
    if (last > 0 && breaks(text, last, start, wrapped)) sentence += 1;
    last = at;
    const norm = bits < 128 && aside !== null ? aside.slice(start, at) : fold(text.slice(start, at));
    words.push({ norm, start, end: at, sentence });
  }
  return words;
}
