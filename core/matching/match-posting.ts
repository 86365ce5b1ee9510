import type { TopicId } from '@/core/content/schema.ts';
import { quoteClause } from '@/core/detection/clause.ts';
import { quoteOf } from '@/core/detection/quote-of.ts';
import type { FoundTool } from '@/core/detection/find-tools.ts';
import { findTools } from '@/core/detection/find-tools.ts';
import type { Signals } from '@/core/detection/find-signals.ts';
import { findSignals } from '@/core/detection/find-signals.ts';
import type { Lexicon, Rule } from '@/core/detection/lexicon.ts';
import type { Evidence } from '@/core/detection/role.ts';
import type { JobPosting } from '@/core/posting/posting.ts';
import type { PostingMatch, ToolMatch, TopicMatch } from './match.ts';
import { readLevel } from './read-level.ts';
import { topicsOf } from './topic-codes.ts';

const MAX_EVIDENCE = 5;

/** What a posting stresses, which products it names and how senior it is. Takes the lexicon compiled with the data for matching. */
export function matchPosting(posting: JobPosting, lexicon: Lexicon): PostingMatch {
  const found = findSignals(posting, lexicon);
  const tools = findTools(posting.description, found, lexicon);
  return {
    topics: weighTopics(posting, found, tools, lexicon),
    tools: nameTools(tools, posting.description),
    level: readLevel(posting, found.words),
  };
}

function topicData(lexicon: Lexicon): NonNullable<Lexicon['topics']> {
  if (!lexicon.topics) throw new Error('Matching needs the lexicon compiled with the data for matching.');
  return lexicon.topics;
}

interface Place {
  value: number;
  start: number;
  /** Made only for the few places that are shown. */
  evidence: () => Evidence;
}

interface TopicSum {
  sum: number;
  places: Place[];
}

function entryOf(sums: Map<TopicId, TopicSum>, topic: TopicId): TopicSum {
  const known = sums.get(topic);
  if (known) return known;
  const made: TopicSum = { sum: 0, places: [] };
  sums.set(topic, made);
  return made;
}

/** The places of each rule, the strongest of each sentence. Signals come rule by rule. */
function placesByRule(posting: JobPosting, { signals }: Signals, lexicon: Lexicon): Map<Rule, Place[]> {
  const { sections } = topicData(lexicon);
  const byRule = new Map<Rule, Place[]>();
  let [rule, places, bySentence] = [null as Rule | null, [] as Place[], new Map<number, number>()];
  for (const signal of signals) {
    if (signal.rule !== rule) {
      rule = signal.rule;
      places = byRule.get(rule) ?? [];
      byRule.set(rule, places);
      bySentence = new Map();
    }
    const value = rule.topic * sections[signal.section] * signal.trust;
    const at = bySentence.get(signal.sentence) ?? places.length;
    if (value <= (places[at]?.value ?? -Infinity)) continue;
    bySentence.set(signal.sentence, at);
    places[at] = { value, start: signal.start, evidence: () => quoteOf(signal, posting) };
  }
  return byRule;
}

function weighTopics(posting: JobPosting, found: Signals, tools: readonly FoundTool[], lexicon: Lexicon): TopicMatch[] {
  const { sums: weights } = topicData(lexicon);
  const sums = new Map<TopicId, TopicSum>();
  for (const [rule, places] of placesByRule(posting, found, lexicon)) {
    // Each further place counts half of the one before it.
    const worth = largest(places, weights.repeats).map((value, index) => value / 2 ** index);
    for (const topic of topicsOf(rule.topics)) {
      const entry = entryOf(sums, topic);
      for (const value of worth) entry.sum += value;
      for (const place of places) entry.places.push(place);
    }
  }
  addTools(sums, found, tools, lexicon);
  const top = Math.max(0, ...[...sums.values()].map(({ sum }) => sum));
  return [...sums]
    .filter(([, { sum }]) => sum >= weights.least && sum >= top * weights.share)
    .map(([topic, entry]): TopicMatch => ({
      topic,
      weight: Math.round((entry.sum / top) * 1000) / 1000,
      evidence: strongest(entry.places, posting.description),
    }))
    .sort((a, b) => b.weight - a.weight || (a.topic < b.topic ? -1 : 1));
}

/** The `count` largest values, largest first. */
function largest(places: readonly Place[], count: number): number[] {
  const kept: number[] = [];
  for (const { value } of places) {
    if (kept.length === count && value <= (kept[count - 1] ?? 0)) continue;
    kept.push(value);
    kept.sort((a, b) => b - a);
    kept.length = Math.min(kept.length, count);
  }
  return kept;
}

/** A product speaks for its topics, but a long list of products stays behind one duty. */
function addTools(sums: Map<TopicId, TopicSum>, found: Signals, tools: readonly FoundTool[], lexicon: Lexicon): void {
  const { sections, sums: weights } = topicData(lexicon);
  const added = new Map<TopicId, number>();
  const seen = new Set<string>();
  for (const { tool, written, start, end, word } of tools) {
    if (seen.has(tool.name)) continue;
    seen.add(tool.name);
    const section = found.sectionAt(word);
    topicsOf(tool.topics).forEach((topic, index) => {
      const value = (weights.tool * sections[section]) / (index + 1);
      const before = added.get(topic) ?? 0;
      const entry = entryOf(sums, topic);
      entry.sum += Math.max(0, Math.min(value, weights['tool-cap'] - before));
      entry.places.push({ value, start, evidence: () => ({ rule: tool.id, quote: written, start, end, section }) });
      added.set(topic, before + value);
    });
  }
}

/** The strongest places that do not overlap, as clauses; of equal ones those that stand first. */
function strongest(places: readonly Place[], text: string): Evidence[] {
  const kept: Evidence[] = [];
  // Values are few, places many: only those of the highest values are put in order.
  for (const value of [...new Set(places.map((place) => place.value))].sort((a, b) => b - a)) {
    const equal = places.filter((place) => place.value === value).sort((a, b) => a.start - b.start);
    for (const place of equal) {
      const evidence = quoteClause(place.evidence(), text);
      if (kept.some((other) => other.start < evidence.end && evidence.start < other.end)) continue;
      kept.push(evidence);
      if (kept.length === MAX_EVIDENCE) return kept;
    }
  }
  return kept;
}

/**
 * One entry per spelling that the posting uses, first place kept. A common word counts only where the product is not named otherwise,
 * and "Amazon Web Services (AWS)" is one name, the short one.
 */
function nameTools(tools: readonly FoundTool[], text: string): ToolMatch[] {
  const named = new Set(tools.filter(({ common }) => !common).map(({ tool }) => tool.name));
  const seen = new Set<string>();
  const kept: ToolMatch[] = [];
  for (const [index, { tool, written, common, start, end }] of tools.entries()) {
    const key = written.toLowerCase();
    const next = tools[index + 1];
    if (next?.tool === tool && next.written.length < written.length && text.slice(end, next.start).trim() === '(') continue;
    if (seen.has(key) || (common && named.has(tool.name))) continue;
    seen.add(key);
    kept.push({ name: tool.name, written, topics: [...topicsOf(tool.topics)], capabilities: tool.capabilities, start, end });
  }
  return kept;
}
