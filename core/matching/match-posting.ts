import type { TopicId } from '@/core/content/schema.ts';
import { quoteClause } from '@/core/detection/clause.ts';
import { quoteOf } from '@/core/detection/quote-of.ts';
import type { FoundTool } from '@/core/detection/find-tools.ts';
import { findTools } from '@/core/detection/find-tools.ts';
import type { Signals } from '@/core/detection/find-signals.ts';
import { findSignals } from '@/core/detection/find-signals.ts';
import type { Lexicon } from '@/core/detection/lexicon.ts';
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
  evidence: Evidence;
}

function weighTopics(posting: JobPosting, found: Signals, tools: readonly FoundTool[], lexicon: Lexicon): TopicMatch[] {
  const { sections, sums: weights } = topicData(lexicon);
  // Topic → rule → its places, one per sentence.
  const places = new Map<TopicId, Map<string, Map<number, Place>>>();
  for (const signal of found.signals) {
    const value = signal.rule.topic * sections[signal.section] * signal.trust;
    for (const topic of topicsOf(signal.rule.topics)) {
      const rules = places.get(topic) ?? new Map<string, Map<number, Place>>();
      places.set(topic, rules);
      const sentences = rules.get(signal.rule.id) ?? new Map<number, Place>();
      rules.set(signal.rule.id, sentences);
      const known = sentences.get(signal.sentence);
      if (!known || value > known.value) sentences.set(signal.sentence, { value, evidence: quoteOf(signal, posting) });
    }
  }
  const sums = new Map<TopicId, { sum: number; places: Place[] }>();
  for (const [topic, rules] of places) {
    const entry = { sum: 0, places: [] as Place[] };
    for (const sentences of rules.values()) {
      const all = [...sentences.values()].sort((a, b) => b.value - a.value || a.evidence.start - b.evidence.start);
      all.slice(0, weights.repeats).forEach(({ value }, index) => (entry.sum += value / 2 ** index));
      entry.places.push(...all);
    }
    sums.set(topic, entry);
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

/** A product speaks for its topics, but a long list of products stays behind one duty. */
function addTools(
  sums: Map<TopicId, { sum: number; places: Place[] }>,
  found: Signals,
  tools: readonly FoundTool[],
  lexicon: Lexicon,
): void {
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
      const entry = sums.get(topic) ?? { sum: 0, places: [] };
      entry.sum += Math.max(0, Math.min(value, weights['tool-cap'] - before));
      entry.places.push({ value, evidence: { rule: tool.id, quote: written, start, end, section } });
      added.set(topic, before + value);
      sums.set(topic, entry);
    });
  }
}

function strongest(places: readonly Place[], text: string): Evidence[] {
  const kept: Evidence[] = [];
  for (const place of places.toSorted((a, b) => b.value - a.value || a.evidence.start - b.evidence.start)) {
    const evidence = quoteClause(place.evidence, text);
    if (kept.some((other) => other.start < evidence.end && evidence.start < other.end)) continue;
    kept.push(evidence);
    if (kept.length === MAX_EVIDENCE) break;
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
    kept.push({ name: tool.name, written, topics: topicsOf(tool.topics), capabilities: tool.capabilities, start, end });
  }
  return kept;
}
