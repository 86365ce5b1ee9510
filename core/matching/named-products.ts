import type { IndexedQuestion } from '@/core/content/schema.ts';
import { findTools } from '@/core/detection/find-tools.ts';
import type { Lexicon } from '@/core/detection/lexicon.ts';
import { readWords } from '@/core/detection/words.ts';

const known = new WeakMap<Lexicon, Map<string, readonly string[]>>();

/** The products that a card's question names, by their names in the lexicon. Read once for each lexicon. */
export function namedProducts(card: Pick<IndexedQuestion, 'question'>, lexicon: Lexicon): readonly string[] {
  const cards = known.get(lexicon) ?? new Map<string, readonly string[]>();
  known.set(lexicon, cards);
  const before = cards.get(card.question);
  if (before) return before;
  const words = readWords(card.question);
  const found = findTools(card.question, { words, swallowed: new Uint8Array(words.length) }, lexicon);
  const names = [...new Set(found.map(({ tool }) => tool.name))];
  cards.set(card.question, names);
  return names;
}
