import type { CueGroups } from '@/core/content/schema.ts';
import { tokenize } from '@/core/text.ts';

// Words that carry no point of their own.
const EMPTY = new Set(
  `a about after all also an and any are as at be because been before being both but by can could do does doing each else every for from get
gets good had has have how i if in into is it its just keep keeps know least less like make makes many may me more most much must my need
needs no nor not of off on once one only or other our out over own per say see should so some such than that the their them then there
these they thing things this those to too under until up use used uses using very was way we well were what when where which while who why
will with without would you your`.split(/\s+/),
);
const MAX_GROUPS = 3;

/**
 * Cues for a point in somebody's own words. Nobody wrote alternatives for it, so its own content words stand in pairs, and one word of each
 * pair must be named: half of what carries the point (three pairs at most, the longest words). Words of the question never count. Without any
 * word left the point cannot be found, and the person says "I did say that".
 */
export function cuesOfText(text: string, question: string): CueGroups {
  const asked = new Set(tokenize(question).map(({ norm }) => norm));
  const words = [...new Set(tokenize(text).map(({ norm }) => norm))].filter(
    (word) => !EMPTY.has(word) && !asked.has(word) && /\p{L}{2}|\d/u.test(word),
  );
  const kept = new Set(words.toSorted((a, b) => b.length - a.length).slice(0, MAX_GROUPS * 2));
  const inOrder = words.filter((word) => kept.has(word));
  const groups: string[][] = [];
  for (let at = 0; at < inOrder.length; at += 2) groups.push(inOrder.slice(at, at + 2));
  // A word left over joins the last pair.
  const [single] = groups.at(-1)?.length === 1 && groups.length > 1 ? (groups.pop() ?? []) : [];
  if (single !== undefined) groups.at(-1)?.push(single);
  return groups;
}
