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
  const own: RankedQuestion['tools'] = [];
  for (const { name, written, capabilities } of match.tools) {
    if (seen.has(name) || !(named.has(name) || capabilities.some((capability) => wanted.has(capability)))) continue;
    seen.add(name);
    own.push({ name: written, fromPosting: true });
  }
  const tools = own.length > 0 ? own : card.tools.map((name) => ({ name, fromPosting: false }));
  return tools.slice(0, MAX_TOOLS);
}

function toolNamed(name: string, lexicon: Lexicon): Tool | undefined {
  const exact = lexicon.tools.find((tool) => tool.name === name);
  const spelling = exact ? undefined : lexicon.spellings.find(({ text }) => text === name);
  return exact ?? (spelling && lexicon.tools[spelling.tool]);
}
