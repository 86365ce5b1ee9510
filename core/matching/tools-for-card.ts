import type { Question } from '@/core/content/schema.ts';
import type { Lexicon, Tool } from '@/core/detection/lexicon.ts';
import type { PostingMatch, RankedQuestion } from './match.ts';

const MAX_TOOLS = 4;

/** The posting's own products that do what the card's examples do, under the names that the posting uses; else the card's examples. */
export function toolsForCard(card: Question, match: PostingMatch, lexicon: Lexicon): RankedQuestion['tools'] {
  const examples = card.tools.map((name) => toolNamed(name, lexicon)).filter((tool) => tool !== undefined);
  const wanted = new Set(examples.flatMap(({ capabilities }) => capabilities));
  const named = new Set(card.tools);
  const seen = new Set<string>();
  const own: { name: string; likeness: number }[] = [];
  for (const { name, written, capabilities } of match.tools) {
    const shared = capabilities.filter((capability) => wanted.has(capability)).length;
    if (seen.has(name) || (shared === 0 && !named.has(name))) continue;
    seen.add(name);
    own.push({ name: written, likeness: named.has(name) ? Infinity : shared });
  }
  if (own.length === 0) return card.tools.slice(0, MAX_TOOLS).map((name) => ({ name, fromPosting: false }));
  return own
    .toSorted((a, b) => (a.likeness === b.likeness ? 0 : b.likeness - a.likeness))
    .slice(0, MAX_TOOLS)
    .map(({ name }) => ({ name, fromPosting: true }));
}

function toolNamed(name: string, lexicon: Lexicon): Tool | undefined {
  const exact = lexicon.tools.find((tool) => tool.name === name);
  const spelling = exact ? undefined : lexicon.spellings.find(({ text }) => text === name);
  return exact ?? (spelling && lexicon.tools[spelling.tool]);
}
