import type { Anchor } from '@/core/content/schema.ts';
import type { AnchorSpan } from '@/core/grading/grade-answer.ts';
import { tokenize } from '@/core/text.ts';

/** Longer phrases are no cue. */
const MAX_CHARS = 300;
const SMALL = new Set(
  'a an and are as at be by for from in into is it its of on or that the then they this to was we what when which with you then there them would could will first can not no one all'.split(
    ' ',
  ),
);

const stem = (word: string) => word.slice(0, 5);

function wordsOf(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .map(({ norm }) => norm)
      .filter((word) => word.length > 2 && !SMALL.has(word))
      .map(stem),
  );
}

function sentencesOf(answer: string): { text: string; start: number; end: number }[] {
  return [...answer.matchAll(/[^.!?;\n]+(?:\.(?=\S)[^.!?;\n]*)*[.!?;]*/gu)]
    .map((match) => ({ text: match[0].trim(), start: match.index, end: match.index + match[0].length }))
    .filter(({ text }) => text !== '');
}

/**
 * The person's own words for an anchor: what is selected in the answer, else the sentence that shares most words with the anchor and its
 * cues. Where none shares any it is the first sentence in which nothing was recognised. Empty where nothing was typed: it was said aloud.
 */
export function claimedPhrase(
  answer: string,
  anchor: Pick<Anchor, 'text' | 'cues'>,
  selected: string,
  spans: readonly Pick<AnchorSpan, 'start' | 'end'>[] = [],
): string {
  const chosen = selected.trim().replace(/\s+/gu, ' ');
  if (chosen && answer.replace(/\s+/gu, ' ').includes(chosen)) return chosen.slice(0, MAX_CHARS);
  const wanted = wordsOf([anchor.text, ...anchor.cues.flat()].join(' '));
  let best = '';
  let most = -1;
  for (const { text, start, end } of sentencesOf(answer)) {
    const shared = [...wordsOf(text)].filter((word) => wanted.has(word)).length;
    const marked = spans.some((span) => span.start < end && span.end > start);
    const points = shared + (marked ? 0 : 0.5);
    if (points > most) [best, most] = [text, points];
  }
  return best.slice(0, MAX_CHARS).replace(/(?<![.!?;])[.!?;]+$/u, '');
}
