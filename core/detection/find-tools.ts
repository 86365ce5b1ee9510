import type { Lexicon, Tool } from './lexicon.ts';
import type { Found } from './phrase-table.ts';
import type { Signals } from './find-signals.ts';
import type { Word } from './words.ts';

/** A product named in a text; `written` as there. */
export interface FoundTool {
  tool: Tool;
  written: string;
  start: number;
  end: number;
  word: Word;
}

const CONTEXT_REACH = 12;
const COMPANY_REACH = 25;

/** Products in the order of the text. A name that is also a common word counts only in its own case and beside words of its field. */
export function findTools(text: string, { words, swallowed }: Pick<Signals, 'words' | 'swallowed'>, lexicon: Lexicon): FoundTool[] {
  const hits = longestFirst(lexicon.toolTable.find(words).filter(({ from }) => !swallowed[from]));
  const sure = hits.filter(({ id }) => {
    const spelling = lexicon.spellings[id];
    return spelling && lexicon.tools[spelling.tool]?.ambiguity === 0;
  });
  const found: FoundTool[] = [];
  for (const hit of hits) {
    const spelling = lexicon.spellings[hit.id];
    const tool = spelling && lexicon.tools[spelling.tool];
    const first = words[hit.from];
    const last = words[hit.to];
    if (!spelling || !tool || !first || !last || spelling.never) continue;
    const written = text.slice(first.start, last.end);
    if (!holds(tool, spelling.text, written, hit, words, hits, sure)) continue;
    found.push({ tool, written, start: first.start, end: last.end, word: first });
  }
  return found;
}

function holds(
  tool: Tool,
  spelling: string,
  written: string,
  hit: Found,
  words: readonly Word[],
  hits: readonly Found[],
  sure: readonly Found[],
): boolean {
  if (tool.ambiguity === 0) return true;
  if (tool.ambiguity === 3) return spelling !== tool.name;
  const compound = hit.to > hit.from && spelling !== tool.name;
  if (tool.ambiguity === 2) {
    if (written !== spelling) return false;
    if (compound) return true;
    for (let index = Math.max(0, hit.from - CONTEXT_REACH); index <= hit.to + CONTEXT_REACH && index < words.length; index += 1) {
      if ((index < hit.from || index > hit.to) && tool.context.has(words[index]?.norm ?? '')) return true;
    }
    return false;
  }
  // Class 1 needs its capitals or a neighbour in a list, and another product in reach.
  if (compound) return true;
  const capital = /\p{Lu}/u.test(written) || spelling === written;
  return capital && (beside(hit, sure, COMPANY_REACH) || beside(hit, hits, 6) || /\p{Lu}.*\p{Lu}|\p{N}/u.test(written));
}

function beside(hit: Found, others: readonly Found[], reach: number): boolean {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.from ?? 0) < hit.from) low = middle + 1;
    else high = middle;
  }
  for (const index of [low - 1, low, low + 1]) {
    const other = others[index];
    if (other && other.from !== hit.from && Math.abs(other.from - hit.from) <= reach) return true;
  }
  return false;
}

/** Of names that overlap only the longest: "SageMaker Pipelines", not "SageMaker" too. */
function longestFirst(hits: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const hit of hits.toSorted((a, b) => a.from - b.from || b.to - a.to || a.id - b.id)) {
    const last = kept.at(-1);
    if (!last || hit.from > last.to) kept.push(hit);
  }
  return kept;
}
