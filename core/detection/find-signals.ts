import type { JobPosting, SectionKind } from '@/core/posting/posting.ts';
import type { Lexicon, Rule } from './lexicon.ts';
import type { Found } from './phrase-table.ts';
import type { Words } from './words.ts';
import { normOf, readWords } from './words.ts';

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
  words: Words;
  signals: Signal[];
  /** 1 for each word that a trap has taken away. */
  swallowed: Uint8Array;
  /** Sentences in which duties or requirements stand, for the share that belongs to models. */
  dutySentences: number;
  /** Words of jobs that sell or teach, in the order of the text. */
  selling: { start: number; end: number; section: SectionKind }[];
  /** The section of a word, given by its number; wishes in other sections included. */
  sectionAt: (word: number) => SectionKind;
}

const KINDS: readonly SectionKind[] = ['other', 'requirements', 'duties', 'nice-to-have', 'tools', 'company', 'benefits', 'legal'];
const OTHER = 0;
const SMALL_M = 109;
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

  const sentences = (name: string): Uint8Array => sentencesOf(get(name), words);
  const wishes = sentences('wishes');
  const skills = sentences('skills');
  const you = sentences('you');
  const us = sentences('us');
  const negated = spoiledBy(words, get('negators'), get('seeming'), lexicon.weights.negation);
  const outside = spoiledBy(words, get('outsiders'), [], 1);
  const swallowed = new Uint8Array(words.length);
  for (const hit of get('swallow')) swallowed.fill(1, hit.from, hit.to + 1);

  const sections = sectionsOfWords(posting, words);
  const sectionAt = (word: number): SectionKind => {
    const section = KINDS[sections[word] ?? OTHER] ?? 'other';
    if (section === 'company' || section === 'benefits' || section === 'legal') return section;
    const sentence = words.sentences[word] ?? 0;
    if (wishes[sentence]) return 'nice-to-have';
    return skills[sentence] && section !== 'nice-to-have' ? 'requirements' : section;
  };
  const { speaker } = lexicon.weights;
  const trustOf = (section: SectionKind, sentence: number): number => {
    if (SETTLED.has(section)) return 1;
    if (us[sentence]) return you[sentence] ? speaker.nobody : speaker.us;
    return you[sentence] ? speaker.you : speaker.nobody;
  };

  const names = reachOfNames(
    lexicon.toolTable.find(words).filter(({ id, from, to }) => to > from && isSureName(lexicon, id)),
    words,
  );
  const isClean = (hit: Found): boolean => {
    // A name says nothing by its parts: "Triton Inference Server" is a product and not yet a duty.
    if (hit.to <= (names[hit.from] ?? -1)) return false;
    for (let index = hit.from; index <= hit.to; index += 1) if (swallowed[index]) return false;
    return !isMillilitre(words, hit.from);
  };
  const clean: (readonly Found[] | undefined)[] = [];
  // Only lists that a rule asks for, each once.
  const cleanList = (id: number): readonly Found[] => (clean[id] ??= byList[id]?.filter(isClean) ?? []);
  const verbs = new Uint8Array(words.length);
  for (const name of VERBS) for (const { from } of get(name)) verbs[from] = 1;
  const signals: Signal[] = [];
  for (const rule of lexicon.rules) {
    for (const way of rule.when) {
      for (const hit of meet(way.map(cleanList), words, lexicon.weights.near)) {
        if (negated[hit.from] || (outside[hit.from] && verbs[hit.from])) continue;
        const section = sectionAt(hit.from);
        const sentence = words.sentences[hit.from] ?? 0;
        const { start, end } = quotable(hit, way.length > 1, words, verbs);
        signals.push({ rule, start, end, section, sentence, trust: trustOf(section, sentence) });
      }
    }
  }
  const selling = get('selling').flatMap(({ from, to }) => {
    const section = sectionAt(from);
    // That a firm sells, every firm says of itself.
    return OF_THE_FIRM.has(section) ? [] : [{ start: words.starts[from] ?? 0, end: words.ends[to] ?? 0, section }];
  });
  return { words, signals, swallowed, dutySentences: countDutySentences(words, sections), selling, sectionAt };
}

/** From the verb before a lone noun ("own the model registry"), and not longer than a reader takes in at a glance. */
function quotable(hit: Found, whole: boolean, words: Words, verbs: Uint8Array): { start: number; end: number } {
  const { text, starts, ends, sentences } = words;
  let { from, to } = hit;
  for (let index = hit.from - 1; !whole && index >= 0 && index >= hit.from - VERB_REACH; index -= 1) {
    if (sentences[index] !== sentences[hit.from] || parts(text, ends[index] ?? 0, starts[index + 1] ?? 0)) break;
    if (verbs[index]) {
      from = index;
      break;
    }
  }
  const begin = starts[from] ?? 0;
  while (to > hit.from && (ends[to] ?? 0) - begin > MAX_QUOTE) to -= 1;
  return { start: begin, end: ends[to] ?? begin };
}

/** Whether what stands between two words parts them: a comma, a semicolon, a colon or a bracket. */
function parts(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    // ( ) , : ;
    if (unit === 40 || unit === 41 || unit === 44 || unit === 58 || unit === 59) return true;
  }
  return false;
}

function collect(found: readonly Found[], lexicon: Lexicon): Found[][] {
  const byList: Found[][] = Array.from({ length: lexicon.lists.size }, () => []);
  for (const hit of found) byList[hit.id]?.push(hit);
  return byList;
}

/** By sentence: 1 where one of the hits begins in it. */
function sentencesOf(hits: readonly Found[], { length, sentences }: Words): Uint8Array {
  const marked = new Uint8Array((sentences[length - 1] ?? 0) + 1);
  for (const { from } of hits) marked[sentences[from] ?? 0] = 1;
  return marked;
}

/** Marks the words within `reach` words after a spoiler, in its sentence. */
function spoiledBy({ length, sentences }: Words, spoilers: readonly Found[], exempt: readonly Found[], reach: number): Uint8Array {
  const spoiled = new Uint8Array(length);
  const harmless = new Uint8Array(length);
  for (const hit of exempt) harmless.fill(1, hit.from, hit.to + 1);
  for (const { from, to } of spoilers) {
    if (harmless[from]) continue;
    for (let index = to + 1; index <= to + reach && index < length && sentences[index] === sentences[to]; index += 1) spoiled[index] = 1;
  }
  return spoiled;
}

/** "5 mL": a number before it and not the capitals of machine learning. */
function isMillilitre(words: Words, at: number): boolean {
  const { text, starts, ends } = words;
  const [start = 0, end = 0] = [starts[at], ends[at]];
  const unit = text.charCodeAt(start);
  // Asked for every hit: nearly all begin with another letter of ASCII.
  if (unit < 128 && (unit | 32) !== SMALL_M) return false;
  return normOf(words, at) === 'ml' && text.slice(start, end) !== 'ML' && /^\d/.test(normOf(words, at - 1));
}

/** Of products for models only, so that the lexicon without the others decides alike. */
function isSureName({ spellings, tools }: Lexicon, id: number): boolean {
  const spelling = spellings[id];
  return spelling?.ambiguity === 0 && tools[spelling.tool]?.forModels === true;
}

/** By word: the last word of the name that began last, at this word or before it; -1 before the first. `names` are in the order of the text. */
function reachOfNames(names: readonly Found[], { length }: Words): Int32Array {
  const reach = new Int32Array(length).fill(-1);
  for (const [index, { from, to }] of names.entries()) reach.fill(to, from, names[index + 1]?.from ?? length);
  return reach;
}

/** Where all lists are met within `near` words of the first and in its sentence; each meeting at most once. */
function meet(lists: readonly (readonly Found[])[], { sentences }: Words, near: number): Found[] {
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
        if (!other || sentences[other.from] !== sentences[hit.from]) continue;
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

/** By word: the kind of the section in which it stands, as its place in KINDS. */
function sectionsOfWords({ sections, description }: JobPosting, { length, starts }: Words): Uint8Array {
  const clear = sections.reduce((sum, { kind, start, end }) => sum + (OF_THE_FIRM.has(kind) ? 0 : end - start), 0);
  // Where hardly anything but the firm and the law was made out, the parts could not be told apart.
  const blurred = clear < description.length * LEAST_CLEAR;
  const kinds = new Uint8Array(length).fill(OTHER);
  let index = 0;
  for (let word = 0; word < length; word += 1) {
    const start = starts[word] ?? 0;
    while ((sections[index]?.end ?? Infinity) <= start) index += 1;
    const section = sections[index];
    if (section && section.start <= start && !(blurred && OF_THE_FIRM.has(section.kind))) kinds[word] = KINDS.indexOf(section.kind);
  }
  return kinds;
}

function countDutySentences({ length, sentences }: Words, sections: Uint8Array): number {
  let [duty, all, lastDuty, lastOfAny] = [0, 0, -1, -1];
  for (let word = 0; word < length; word += 1) {
    const kind = KINDS[sections[word] ?? OTHER] ?? 'other';
    const sentence = sentences[word] ?? 0;
    if (kind === 'duties' && sentence !== lastDuty) {
      duty += 1;
      lastDuty = sentence;
    }
    if (!OF_THE_FIRM.has(kind) && sentence !== lastOfAny) {
      all += 1;
      lastOfAny = sentence;
    }
  }
  return duty > 3 ? duty : all;
}
