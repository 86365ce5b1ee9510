/** A word of a text: `text.slice(start, end)` as written, `norm` folded for comparison. */
export interface Word {
  norm: string;
  start: number;
  end: number;
  /** Number of the sentence or list item in which the word stands, from 0. */
  sentence: number;
}

// Japanese writes without spaces: each run of one script counts as a word, so that "MLモデルの監視" gives ML, モデル, の, 監視.
const WORD =
  /[\p{Script=Han}々]+|[ァ-ヿｦ-ﾟ]+|[ぁ-ゟ]+|[[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D]--[\p{Script=Han}々ァ-ヿｦ-ﾟぁ-ゟ]]+(?:&[A-Za-z]+)?(?:\+\+|#)?/gv;
const HARD_BREAK = /[!?;。！？•·●▪◦‣○■►\p{Emoji_Presentation}\u2700-\u27BF]|[.…]\s|\n\s{0,40}\n|\n\s{0,40}[-*–—+]\s|[ \t][-–*][ \t]/u;
const UPPER = /^[\p{Lu}\p{N}]/u;
const ASCII = /^[\0-\x7f]*$/;

/** NFKD without marks, lower case: "Überwachung" and "UEBERWACHUNG" stay different, "modèles" and "modeles" become equal. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D]/gu, '')
    .toLowerCase();
}

/** True when a new sentence or list item begins after `between`; a line break before a small letter, or in wrapped text, does not count. */
function breaks(between: string, text: string, next: number, wrapped: boolean): boolean {
  if (between === ' ' || between === '' || between === ', ' || between === '-' || between === '/') return false;
  if (HARD_BREAK.test(between)) return true;
  if (between === '.') return /\p{Ll}/u.test(text[next - 2] ?? '') && /\p{Lu}/u.test(text[next] ?? '');
  return !wrapped && between.includes('\n') && UPPER.test(text.slice(next, next + 2));
}

export function readWords(text: string): Word[] {
  const words: Word[] = [];
  // Where most lines begin with a small letter, lines were broken to a width and say nothing.
  const wrapped = (text.match(/\n\p{Ll}/gu)?.length ?? 0) > (text.match(/\n\p{Lu}/gu)?.length ?? 0);
  let sentence = 0;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (last > 0 && breaks(text.slice(last, start), text, start, wrapped)) sentence += 1;
    last = start + match[0].length;
    words.push({ norm: fold(match[0]), start, end: last, sentence });
  }
  return words;
}
