import type { Token } from '@/core/text.ts';
import { tokenize } from '@/core/text.ts';

/** A cue made ready for matching: one entry a word. */
export interface Cue {
  words: { stem: string; open: boolean }[];
  /** A cue that is negative itself ("no labels", "without traffic") is not cancelled by a negation before it. */
  negative: boolean;
}

/** A place where a cue was found: token indexes, `to` exclusive. */
export interface CueHit {
  from: number;
  to: number;
}

const NEGATORS = new Set(['no', 'not', 'never', 'without', 'neither', 'nor', 'lack', 'lacks', 'skip', 'skips', 'avoid', 'avoids']);
/** Measured: three words catch all false hits, two leave some (answer-feedback study, rule 3). */
const NEGATION_WINDOW = 3;
/** "not only the code": the negation adds, it does not take away. */
const ADDITIVE = new Set(['only', 'just', 'merely']);

export function isNegator(word: string): boolean {
  return NEGATORS.has(word);
}

/** Reads the notation of the content files: words, `*` after a word for any ending. */
export function compileCue(notation: string): Cue {
  const words = notation
    .trim()
    .split(/[\s\-/]+/u)
    .flatMap((mark) => {
      const stems = tokenize(mark.replaceAll('*', '')).map((token) => token.norm);
      return stems.map((stem, index) => ({ stem, open: mark.endsWith('*') && index === stems.length - 1 }));
    });
  return { words, negative: words.some(({ stem }) => isNegator(stem)) };
}

/** Regular endings only: "retrained" and "retraining" are forms of "retrain", "repeat" is none of "report". */
export function rootOf(word: string): string {
  const cut = word
    .replace(/(?:ies|ied|ying)$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/e$/, '');
  return cut.replace(/([bdgklmnprt])\1$/, '$1');
}

/** Words whose forms do not count, or null where no other form counts. */
export type Forms = ReadonlySet<string> | null;

/** Shorter words have too many neighbours. */
const SHORTEST_ROOT = 4;

function sameWord(word: { stem: string; open: boolean }, norm: string, forms: Forms): boolean {
  if (word.open) return norm.startsWith(word.stem);
  // A plural or a genitive is no other word.
  if (norm === word.stem || norm === `${word.stem}s` || norm === `${word.stem}es` || norm === `${word.stem}'s`) return true;
  return forms !== null && !forms.has(norm) && word.stem.length >= SHORTEST_ROOT && rootOf(norm) === rootOf(word.stem);
}

function isNegated(tokens: Token[], at: number): boolean {
  for (let back = 0; back < NEGATION_WINDOW; back += 1) {
    const here = tokens[at - back];
    const before = tokens[at - back - 1];
    if (!here || !before || here.breakBefore || before.norm === 'but') return false;
    // The word after the negator counts as additive only while it stands before the cue, not as a part of it.
    if (isNegator(before.norm)) return back === 0 || !ADDITIVE.has(here.norm);
  }
  return false;
}

/**
 * All places where the cue stands in the answer and is not negated. With `forms` other regular forms of its words count too, except those that it holds
 * (the words of the question: naming the question is not answering it). On whole
 * answers of strangers that found 2 more of 100 anchors and cost nothing in precision; wrong claims, which must not be raised lightly, go
 * without.
 */
export function findCue(cue: Cue, tokens: Token[], forms: Forms = null): CueHit[] {
  const hits: CueHit[] = [];
  const length = cue.words.length;
  for (let from = 0; length > 0 && from + length <= tokens.length; from += 1) {
    const matches = cue.words.every((word, offset) => sameWord(word, tokens[from + offset]?.norm ?? '', forms));
    if (matches && (cue.negative || !isNegated(tokens, from))) hits.push({ from, to: from + length });
  }
  return hits;
}
