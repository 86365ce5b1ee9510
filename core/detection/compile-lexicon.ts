import { fold } from './fold.ts';
import type { DutyData, Lexicon, LexiconData, MatchingData, Rule, Spelling, TitleKind, Tool, WordsByLanguage } from './lexicon.ts';
import { PhraseTable } from './phrase-table.ts';
import { Vocabulary } from './vocabulary.ts';

const TITLE_KINDS: readonly TitleKind[] = ['negative', 'core', 'team', 'main', 'adjacent'];

/** A spelling that is more ambiguous than the others of its row. */
const MARKS: ReadonlyMap<string, Tool['ambiguity']> = new Map([
  ['?', 2],
  ['!', 3],
]);

const items = (list: string | undefined, separator = ','): string[] =>
  (list ?? '')
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');

const everyLanguage = (words: WordsByLanguage | undefined): string[] => Object.values(words ?? {}).flatMap((list) => items(list));

/** Replaces each `<name>` by every word of that list. */
function spellOut(phrase: string, lists: Record<string, WordsByLanguage>): string[] {
  const open = phrase.indexOf('<');
  if (open < 0) return [phrase];
  const close = phrase.indexOf('>', open);
  const name = phrase.slice(open + 1, close);
  return everyLanguage(lists[name]).flatMap((word) => spellOut(phrase.slice(0, open) + word + phrase.slice(close + 1), lists));
}

function addRules(data: DutyData, prefix: 'duty' | 'topic', lists: Map<string, number>, rules: Rule[]): void {
  for (const [id, line] of Object.entries(data.rules)) {
    const [when, codes, weight, topic] = line.split('|');
    rules.push({
      id: `${prefix}.${id}`,
      when: items(when, ' / ').map((way) => items(way, '~').map((name) => lists.get(name) ?? -1)),
      topics: items(codes, ' '),
      role: prefix === 'duty' ? Number(weight) : 0,
      topic: topic === undefined ? Math.max(prefix === 'duty' ? 1 : 0, Number(weight)) : Number(topic),
    });
  }
}

/** "MLflow | ML flow, ML-flow | TRK REP | 0 | context, words"; the mark before a spelling is its own class. */
function addTool(row: string, forModels: boolean, out: { tools: Tool[]; spellings: Spelling[]; table: PhraseTable }): void {
  const [name = '', spellings, codes, ambiguity, context] = row.split('|').map((part) => part.trim());
  const tool = out.tools.length;
  out.tools.push({
    id: `tool.${fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/-$/, '')}`,
    name,
    topics: items(codes, ' '),
    ambiguity: Number(ambiguity) as Tool['ambiguity'],
    context: new Set(items(context).map(fold)),
    forModels,
    capabilities: [],
  });
  for (const text of [name, ...items(spellings)]) {
    const own = MARKS.get(text.charAt(0));
    const plain = own === undefined ? text : text.slice(1);
    out.table.add(plain, out.spellings.length);
    out.spellings.push({ tool, text: plain, ambiguity: own ?? (Number(ambiguity) as Tool['ambiguity']) });
  }
}

/** Done once per page; the texts are then read in one pass each. */
export function compileLexicon(data: LexiconData, more?: MatchingData): Lexicon {
  const vocabulary = new Vocabulary();
  const table = new PhraseTable(vocabulary);
  const lists = new Map<string, number>();
  const { words: kinds, ...traps } = data.traps;
  const words = { ...data.duties.words, ...more?.topics.words };
  const macros = { ...words, ...kinds };
  const addList = (name: string, phrases: string[]) => {
    const id = lists.size;
    lists.set(name, id);
    for (const phrase of phrases) for (const plain of spellOut(phrase, macros)) table.add(plain, id, true);
  };
  for (const [name, byLanguage] of Object.entries(words)) addList(name, everyLanguage(byLanguage));
  for (const [name, list] of Object.entries(traps)) addList(name, items(list));

  const rules: Rule[] = [];
  addRules(data.duties, 'duty', lists, rules);
  if (more) addRules(more.topics, 'topic', lists, rules);

  const titleTable = new PhraseTable(vocabulary);
  for (const titles of Object.values(data.titles)) {
    TITLE_KINDS.forEach((kind, id) => {
      for (const phrase of items(titles[kind])) for (const plain of spellOut(phrase, words)) titleTable.add(plain, id, true);
    });
  }

  const out = { tools: [] as Tool[], spellings: [] as Spelling[], table: new PhraseTable(vocabulary) };
  for (const row of data.mlTools) addTool(row, true, out);
  for (const row of more?.tools ?? []) addTool(row, false, out);
  for (const [capability, names] of Object.entries(more?.capabilities ?? {})) {
    const listed = new Set(items(names));
    for (const tool of out.tools) if (listed.has(tool.name)) tool.capabilities.push(capability);
  }
  return {
    table,
    lists,
    rules,
    titleTable,
    titleKinds: TITLE_KINDS,
    toolTable: out.table,
    tools: out.tools,
    spellings: out.spellings,
    weights: data.weights,
    model: data.model,
    topics: more?.topics ?? null,
  };
}
