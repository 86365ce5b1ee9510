import type { JobPosting, SectionKind } from '@/core/posting/posting.ts';
import type { Lexicon, Rule } from './lexicon.ts';
import type { Found } from './phrase-table.ts';
import type { Word } from './words.ts';
import { readWords } from './words.ts';

/** A rule met in the description. */
export interface Signal {
  rule: Rule;
  start: number;
  end: number;
  section: SectionKind;
  sentence: number;
  /** Below 1 where the sentence speaks of the company and not of the reader. */
  trust: number;
}

export interface Signals {
  words: Word[];
  signals: Signal[];
  /** 1 for each word that a trap has taken away. */
  swallowed: Uint8Array;
  /** Sentences in which duties or requirements stand, for the share that belongs to models. */
  dutySentences: number;
  /** Words of jobs that sell or teach, in the order of the text. */
  selling: { start: number; end: number; section: SectionKind }[];
  /** The section of a word, wishes in other sections included. */
  sectionAt: (word: Word) => SectionKind;
}

const OF_THE_FIRM: ReadonlySet<SectionKind> = new Set(['company', 'benefits', 'legal']);
/** Share of a text that must be something else than firm, benefits and law. */
const LEAST_CLEAR = 0.15;
const VERBS = ['build', 'run', 'deploy', 'monitor'];
const VERB_REACH = 5;
const MAX_QUOTE = 120;
const SETTLED: ReadonlySet<SectionKind> = new Set(['duties', 'requirements', 'nice-to-have', 'tools']);

/** One answer is kept: detection, topics and terms ask for the same posting one after the other. */
let last: { posting: JobPosting; description: string; lexicon: Lexicon; signals: Signals } | null = null;

/** One pass for all lists of words, then the rules over what was found. A posting that is asked for again must not have changed. */
export function findSignals(posting: JobPosting, lexicon: Lexicon): Signals {
  const { description } = posting;
  if (last?.posting !== posting || last.lexicon !== lexicon || last.description !== description) {
    last = { posting, description, lexicon, signals: readSignals(posting, lexicon) };
  }
  return last.signals;
}

function readSignals(posting: JobPosting, lexicon: Lexicon): Signals {
  const words = readWords(posting.description);
  const byList = collect(lexicon.table.find(words), lexicon);
  const get = (name: string): Found[] => byList[lexicon.lists.get(name) ?? -1] ?? [];

  const sentences = (name: string): Set<number> => new Set(get(name).map((hit) => words[hit.from]?.sentence ?? -1));
  const wishes = sentences('wishes');
  const skills = sentences('skills');
  const you = sentences('you');
  const us = sentences('us');
  const negated = spoiledBy(words, get('negators'), get('seeming'), lexicon.weights.negation);
  const outside = spoiledBy(words, get('outsiders'), [], 1);
  const swallowed = new Uint8Array(words.length);
  for (const hit of get('swallow')) swallowed.fill(1, hit.from, hit.to + 1);

  const sectionOf = sectionsOfWords(posting);
  const sectionAt = (word: Word): SectionKind => {
    const section = sectionOf(word);
    if (section === 'company' || section === 'benefits' || section === 'legal') return section;
    if (wishes.has(word.sentence)) return 'nice-to-have';
    return skills.has(word.sentence) && section !== 'nice-to-have' ? 'requirements' : section;
  };
  const { speaker } = lexicon.weights;
  const trustOf = (section: SectionKind, sentence: number): number => {
    if (SETTLED.has(section)) return 1;
    if (us.has(sentence)) return you.has(sentence) ? speaker.nobody : speaker.us;
    return you.has(sentence) ? speaker.you : speaker.nobody;
  };

  const names = lexicon.toolTable.find(words).filter(({ id, from, to }) => to > from && isSureName(lexicon, id));
  const clean = byList.map((hits) =>
    hits.filter((hit) => {
      if (isInside(hit, names)) return false;
      for (let index = hit.from; index <= hit.to; index += 1) if (swallowed[index]) return false;
      return !isMillilitre(words, hit.from, posting.description);
    }),
  );
  const verbs = new Uint8Array(words.length);
  for (const name of VERBS) for (const { from } of get(name)) verbs[from] = 1;
  const signals: Signal[] = [];
  for (const rule of lexicon.rules) {
    for (const way of rule.when) {
      for (const hit of meet(
        way.map((id) => clean[id] ?? []),
        words,
        lexicon.weights.near,
      )) {
        const first = words[hit.from];
        if (!first || negated[hit.from] || (outside[hit.from] && verbs[hit.from])) continue;
        const section = sectionAt(first);
        const { start, end } = quotable(hit, way.length > 1, words, verbs, posting.description);
        signals.push({ rule, start, end, section, sentence: first.sentence, trust: trustOf(section, first.sentence) });
      }
    }
  }
  const selling = get('selling').flatMap(({ from, to }) => {
    const [first, last] = [words[from], words[to]];
    if (!first || !last) return [];
    const section = sectionAt(first);
    // That a firm sells, every firm says of itself.
    return OF_THE_FIRM.has(section) ? [] : [{ start: first.start, end: last.end, section }];
  });
  return { words, signals, swallowed, dutySentences: countDutySentences(words, sectionOf), selling, sectionAt };
}

/** From the verb before a lone noun ("own the model registry"), and not longer than a reader takes in at a glance. */
function quotable(hit: Found, whole: boolean, words: readonly Word[], verbs: Uint8Array, text: string): { start: number; end: number } {
  const start = words[hit.from]?.start ?? 0;
  let { from, to } = hit;
  for (let index = hit.from - 1; !whole && index >= hit.from - VERB_REACH; index -= 1) {
    const word = words[index];
    if (!word || word.sentence !== words[hit.from]?.sentence || /[,;:()]/.test(text.slice(word.end, start))) break;
    if (verbs[index]) {
      from = index;
      break;
    }
  }
  const begin = words[from]?.start ?? start;
  while (to > hit.from && (words[to]?.end ?? 0) - begin > MAX_QUOTE) to -= 1;
  return { start: begin, end: words[to]?.end ?? begin };
}

function collect(found: readonly Found[], lexicon: Lexicon): Found[][] {
  const byList: Found[][] = Array.from({ length: lexicon.lists.size }, () => []);
  for (const hit of found) byList[hit.id]?.push(hit);
  return byList;
}

/** Marks the words within `reach` words after a spoiler, in its sentence. */
function spoiledBy(words: readonly Word[], spoilers: readonly Found[], exempt: readonly Found[], reach: number): Uint8Array {
  const spoiled = new Uint8Array(words.length);
  const harmless = new Uint8Array(words.length);
  for (const hit of exempt) harmless.fill(1, hit.from, hit.to + 1);
  for (const { from, to } of spoilers) {
    if (harmless[from]) continue;
    for (let index = to + 1; index <= to + reach && words[index]?.sentence === words[to]?.sentence; index += 1) spoiled[index] = 1;
  }
  return spoiled;
}

/** "5 mL": a number before it and not the capitals of machine learning. */
function isMillilitre(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at];
  return word?.norm === 'ml' && text.slice(word.start, word.end) !== 'ML' && /^\d/.test(words[at - 1]?.norm ?? '');
}

/** Of products for models only, so that the lexicon without the others decides alike. */
function isSureName({ spellings, tools }: Lexicon, id: number): boolean {
  const spelling = spellings[id];
  return spelling?.ambiguity === 0 && tools[spelling.tool]?.forModels === true;
}

/** A name says nothing by its parts: "Triton Inference Server" is a product and not yet a duty. `names` are in the order of the text. */
function isInside(hit: Found, names: readonly Found[]): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.from ?? 0) <= hit.from) low = middle + 1;
    else high = middle;
  }
  const name = names[low - 1];
  return name !== undefined && hit.from >= name.from && hit.to <= name.to;
}

/** Where all lists are met within `near` words of the first and in its sentence; each meeting at most once. */
function meet(lists: readonly (readonly Found[])[], words: readonly Word[], near: number): Found[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return longest(first);
  const met: Found[] = [];
  const starts = others.map(() => 0);
  for (const hit of first) {
    let { from, to } = hit;
    const all = others.every((list, which) => {
      let index = starts[which] ?? 0;
      while ((list[index]?.from ?? Infinity) < hit.from - near - 4) index += 1;
      starts[which] = index;
      let best: Found | null = null;
      let distance = near + 1;
      for (; index < list.length && (list[index]?.from ?? 0) <= hit.to + near + 1; index += 1) {
        const other = list[index];
        if (!other || words[other.from]?.sentence !== words[hit.from]?.sentence) continue;
        const gap = other.from > hit.to ? other.from - hit.to - 1 : hit.from > other.to ? hit.from - other.to - 1 : Infinity;
        if (gap < distance) [best, distance] = [other, gap];
      }
      if (!best) return false;
      from = Math.min(from, best.from);
      to = Math.max(to, best.to);
      return true;
    });
    if (all) met.push({ id: hit.id, from, to });
  }
  return longest(met);
}

/** Of hits that overlap only the first and longest. */
function longest(hits: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (!last || hit.from > last.to) kept.push(hit);
    else if (hit.from <= last.from && hit.to >= last.to) kept[kept.length - 1] = hit;
  }
  return kept;
}

function sectionsOfWords({ sections, description }: JobPosting): (word: Word) => SectionKind {
  const clear = sections.reduce((sum, { kind, start, end }) => sum + (OF_THE_FIRM.has(kind) ? 0 : end - start), 0);
  // Where hardly anything but the firm and the law was made out, the parts could not be told apart.
  const blurred = clear < description.length * LEAST_CLEAR;
  // Words are asked for mostly in their order, so the section of the last one is tried first.
  let index = 0;
  return ({ start }) => {
    if ((sections[index - 1]?.end ?? 0) > start) index = 0;
    while ((sections[index]?.end ?? Infinity) <= start) index += 1;
    const section = sections[index];
    return section && section.start <= start && !(blurred && OF_THE_FIRM.has(section.kind)) ? section.kind : 'other';
  };
}

function countDutySentences(words: readonly Word[], sectionOf: (word: Word) => SectionKind): number {
  let [duty, all, lastDuty, lastOfAny] = [0, 0, -1, -1];
  for (const word of words) {
    const kind = sectionOf(word);
    if (kind === 'duties' && word.sentence !== lastDuty) {
      duty += 1;
      lastDuty = word.sentence;
    }
    if (!OF_THE_FIRM.has(kind) && word.sentence !== lastOfAny) {
      all += 1;
      lastOfAny = word.sentence;
    }
  }
  return duty > 3 ? duty : all;
}
