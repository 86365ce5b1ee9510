import type { Lexicon, Spelling, Tool } from './lexicon.ts';
import type { Found } from './phrase-table.ts';
import type { Signals } from './find-signals.ts';
import type { Word } from './words.ts';

/** A product named in a text; `written` as there. */
export interface FoundTool {
  tool: Tool;
  written: string;
  /** True where the spelling is a more common word than the product's other names: "transformers" for Hugging Face. */
  common: boolean;
  start: number;
  end: number;
  word: Word;
}

const CONTEXT_REACH = 12;
const COMPANY_REACH = 25;
/** "Python, R" and "R or Python". */
const NEXT_TO = 2;

/** Products in the order of the text. A name that is also a common word counts only in its own case and beside words of its field. */
export function findTools(text: string, { words, swallowed }: Pick<Signals, 'words' | 'swallowed'>, lexicon: Lexicon): FoundTool[] {
  const writtenAt = ({ from, to }: Found): string => text.slice(words[from]?.start, words[to]?.end);
  const hits = longestFirst(
    lexicon.toolTable.find(words).filter(({ from }) => !swallowed[from]),
    // "airflow" may be another spelling than "Airflow".
    (hit) => lexicon.spellings[hit.id]?.text === writtenAt(hit),
  );
  const sure = hits.filter(({ id }) => {
    const spelling = lexicon.spellings[id];
    return spelling?.ambiguity === 0;
  });
  const found: FoundTool[] = [];
  for (const hit of hits) {
    const spelling = lexicon.spellings[hit.id];
    const tool = spelling && lexicon.tools[spelling.tool];
    const first = words[hit.from];
    const last = words[hit.to];
    if (!spelling || !tool || !first || !last) continue;
    const written = writtenAt(hit);
    if (!holds(tool, spelling, written, hit, words, hits, sure)) continue;
    found.push({ tool, written, common: spelling.ambiguity > tool.ambiguity, start: first.start, end: last.end, word: first });
  }
  return found;
}

function holds(
  tool: Tool,
  { text: spelling, ambiguity }: Spelling,
  written: string,
  hit: Found,
  words: readonly Word[],
  hits: readonly Found[],
  sure: readonly Found[],
): boolean {
  const compound = hit.to > hit.from && spelling !== tool.name;
  switch (ambiguity) {
    case 0:
      return true;
    case 1: {
      // Needs its capitals or a neighbour in a list, and another product in reach.
      if (compound) return true;
      const capital = /\p{Lu}/u.test(written) || spelling === written;
      return capital && (beside(hit, sure, COMPANY_REACH) || beside(hit, hits, 6) || /\p{Lu}.*\p{Lu}|\p{N}/u.test(written));
    }
    case 2:
      return written === spelling && (compound || hasContext(tool, hit, words, CONTEXT_REACH));
    case 3:
      // Only a compound of a class-3 row counts by itself; its name needs a word of its field right beside it, in its own case.
      if (tool.ambiguity !== 3) return false;
      return spelling !== tool.name || (written === spelling && hasContext(tool, hit, words, NEXT_TO));
  }
}

/** True when a word of the product's field stands within `reach` words of the name. */
function hasContext({ context }: Tool, hit: Found, words: readonly Word[], reach: number): boolean {
  for (let index = Math.max(0, hit.from - reach); index <= hit.to + reach && index < words.length; index += 1) {
    if ((index < hit.from || index > hit.to) && context.has(words[index]?.norm ?? '')) return true;
  }
  return false;
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

/** Of names that overlap only the longest: "SageMaker Pipelines", not "SageMaker" too. Of one name the spelling that is written so. */
function longestFirst(hits: readonly Found[], exact: (hit: Found) => boolean): Found[] {
  const kept: Found[] = [];
  for (const hit of hits.toSorted((a, b) => a.from - b.from || b.to - a.to || Number(exact(b)) - Number(exact(a)) || a.id - b.id)) {
    const last = kept.at(-1);
    if (!last || hit.from > last.to) kept.push(hit);
  }
  return kept;
}
