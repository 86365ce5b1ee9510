import type { Question, TopicId } from '@/core/content/schema.ts';
import type { Lexicon, Tool } from '@/core/detection/lexicon.ts';
import type { PostingMatch, RankedQuestion, ToolMatch } from './match.ts';
import { topicsOf } from './topic-codes.ts';

const MAX_TOOLS = 4;

/** One example of a card and what it is an example of. */
interface Example {
  tool: Tool;
  purposes: ReadonlySet<string>;
  topics: readonly TopicId[];
  /** False where the card leaves open which of several purposes is meant. */
  certain: boolean;
}

/** The posting's own products that do what the card's examples do, under the names that the posting uses; else the card's examples. */
export function toolsForCard(card: Pick<Question, 'tools'>, match: PostingMatch, lexicon: Lexicon): RankedQuestion['tools'] {
  const examples = purposesOf(card.tools.map((name) => toolNamed(name, lexicon)).filter((tool) => tool !== undefined));
  const wanted = new Set([...card.tools, ...examples.map(({ tool }) => tool.name)]);
  const seen = new Set<string>();
  const own: { name: string; likeness: number }[] = [];
  for (const found of match.tools) {
    const likeness = wanted.has(found.name) ? Infinity : Math.max(0, ...examples.map((example) => standsIn(found, example)));
    if (seen.has(found.name) || likeness === 0) continue;
    seen.add(found.name);
    own.push({ name: found.written, likeness });
  }
  if (own.length === 0) return card.tools.slice(0, MAX_TOOLS).map((name) => ({ name, fromPosting: false }));
  return own
    .toSorted((a, b) => (a.likeness === b.likeness ? 0 : b.likeness - a.likeness))
    .slice(0, MAX_TOOLS)
    .map(({ name }) => ({ name, fromPosting: true }));
}

/**
 * MLflow tracks, registers and evaluates; beside SageMaker Model Registry it is an example of a registry. So an example stands for what it
 * has in common with the others, and only where there is nothing, for all that it does.
 */
function purposesOf(tools: readonly Tool[]): Example[] {
  return tools.map((tool) => {
    const others = new Set(tools.filter((other) => other !== tool).flatMap(({ capabilities }) => capabilities));
    const common = tool.capabilities.filter((capability) => others.has(capability));
    const purposes = new Set(common.length > 0 ? common : tool.capabilities);
    return { tool, purposes, topics: topicsOf(tool.topics), certain: common.length > 0 || purposes.size === 1 };
  });
}

/** How many purposes of the example the product serves. Where the purpose is open, the two must have a topic in common. */
function standsIn(found: ToolMatch, { purposes, topics, certain }: Example): number {
  if (!certain && topics.length > 0 && !topics.some((topic) => found.topics.includes(topic))) return 0;
  return found.capabilities.filter((capability) => purposes.has(capability)).length;
}

/** A lexicon's products by name and by spelling; of two with one name the first, and names before spellings. */
const named = new WeakMap<Lexicon, ReadonlyMap<string, Tool>>();

function toolNamed(name: string, lexicon: Lexicon): Tool | undefined {
  const known = named.get(lexicon);
  if (known) return known.get(name);
  const made = new Map<string, Tool>();
  const add = (text: string, tool: Tool | undefined) => {
    if (tool && !made.has(text)) made.set(text, tool);
  };
  for (const tool of lexicon.tools) add(tool.name, tool);
  for (const { text, tool } of lexicon.spellings) add(text, lexicon.tools[tool]);
  named.set(lexicon, made);
  return made.get(name);
}
