import type { JobPosting } from '@/core/posting/posting.ts';
import { quoteClause } from './clause.ts';
import type { FoundTool } from './find-tools.ts';
import { findTools } from './find-tools.ts';
import type { Signal, Signals } from './find-signals.ts';
import { findSignals } from './find-signals.ts';
import type { Lexicon, RoleWeights } from './lexicon.ts';
import type { TitleReading } from './read-title.ts';
import { jobOf, readTitle } from './read-title.ts';
import type { Evidence, Role, RoleLabel } from './role.ts';
import { namedPart, partOf, splitRoles } from './split-roles.ts';

const MAX_REASONS = 8;

/** The sums on which the decision rests. */
export interface RoleFacts {
  title: TitleReading;
  duties: number;
  topics: number;
  /** What of the duties belongs to a platform or its machines: whether a team's name says what is done there. */
  platform: number;
  /** Share of the sentences of the duties in which a rule is met. */
  share: number;
  tools: number;
  selling: number;
}

const ORDER: readonly RoleLabel[] = ['none', 'adjacent', 'core'];

/**
 * Says whether a posting is about operating models, from its title, its duties and the products it names. Where a page describes several
 * jobs, three halves are no whole: each is read alone, and the one that the title names, else the strongest, decides.
 */
export function detectRole(posting: JobPosting, lexicon: Lexicon): Role {
  const parts = splitRoles(posting);
  const named = namedPart(posting, parts);
  if (parts.length === 0) return readRole(posting, lexicon);
  const roles = (named ? [named] : parts).map((part) => {
    const role = readRole(partOf(posting, part), lexicon);
    // The part's title stands in the description of the whole.
    const reasons = role.reasons
      .filter(({ section }) => section !== 'title')
      .map((reason) => ({ ...reason, start: reason.start + part.start, end: reason.end + part.start }));
    return { ...role, reasons };
  });
  const [best] = roles.sort((a, b) => ORDER.indexOf(b.label) - ORDER.indexOf(a.label) || b.score - a.score);
  return best ?? readRole(posting, lexicon);
}

function readRole(posting: JobPosting, lexicon: Lexicon): Role {
  const found = findSignals(posting, lexicon);
  const tools = findTools(posting.description, found, lexicon).filter(({ tool }) => tool.forModels);
  const title = readTitle(posting.title, lexicon);
  const facts = weigh(found, tools, title, lexicon);
  const label = decide(facts, lexicon.weights.role);
  return {
    label,
    score: Math.round((facts.duties + facts.tools + (title.kind === 'core' || title.kind === 'team' ? 5 : 0)) * 100) / 100,
    reasons: reasonsOf(posting, title, found, tools, lexicon),
    titleSays: jobOf(posting.title, title),
    signals: countSignals(posting, title, found, tools, lexicon),
  };
}

/** Each rule counts by its best place, further places half; each topic up to a cap, so that repeating one word makes no role. */
export function weigh(found: Signals, tools: readonly FoundTool[], title: TitleReading, lexicon: Lexicon): RoleFacts {
  const { role } = lexicon.weights;
  const sections = lexicon.weights.sections;
  const places = new Map<string, { value: number; sentences: Set<number>; more: number }>();
  const marked = new Set<number>();
  for (const signal of found.signals) {
    const value = signal.rule.role * sections[signal.section] * signal.trust;
    if (value <= 0) continue;
    if (signal.rule.role >= 2 && value >= 1) marked.add(signal.sentence);
    const place = places.get(signal.rule.id);
    if (!place) places.set(signal.rule.id, { value, sentences: new Set([signal.sentence]), more: 0 });
    else if (!place.sentences.has(signal.sentence) && place.sentences.size < role.repeats) {
      place.sentences.add(signal.sentence);
      place.more += Math.min(value, place.value) / 2;
      place.value = Math.max(value, place.value);
    }
  }
  const byTopic = new Map<string, number>();
  for (const rule of lexicon.rules) {
    const place = places.get(rule.id);
    if (!place) continue;
    const topic = rule.topics[0] ?? rule.id;
    byTopic.set(topic, (byTopic.get(topic) ?? 0) + place.value + place.more);
  }
  let duties = 0;
  let topics = 0;
  for (const [topic, value] of byTopic) {
    duties += Math.min(value, role['topic-cap']);
    if (value >= 2 && !topic.includes('.')) topics += 1;
  }
  const names = new Set(tools.filter(({ word }) => sections[found.sectionAt(word)] > 0.1).map(({ tool }) => tool.name));
  return {
    title,
    duties,
    topics,
    platform: byTopic.get('INF') ?? 0,
    share: marked.size / Math.max(6, found.dutySentences),
    tools: Math.min(role['tool-cap'], names.size * role.tool),
    selling: found.selling,
  };
}

export function decide(facts: RoleFacts, weights: RoleWeights): RoleLabel {
  const duties = facts.duties - facts.selling * weights.selling;
  const all = duties + facts.tools;
  if (duties <= 0) return 'none';
  const { kind } = facts.title;
  if (kind === 'negative') return duties >= weights.negative.duties ? 'adjacent' : 'none';
  if (kind === 'core' && all >= weights.core.duties) return 'core';
  const { team } = weights;
  if (kind === 'team' && all >= team.duties && facts.platform >= team.platform && facts.share >= team.share) return 'core';
  const anyTitle = weights['core-any-title'];
  if (all >= anyTitle.duties && facts.topics >= anyTitle.topics && facts.share >= anyTitle.share) return 'core';
  const least = kind === null ? weights['adjacent-any-title'] : kind === 'adjacent' ? weights.adjacent : weights.core;
  return all >= least.duties ? 'adjacent' : 'none';
}

function reasonsOf(posting: JobPosting, title: TitleReading, found: Signals, tools: readonly FoundTool[], lexicon: Lexicon): Evidence[] {
  const sections = lexicon.weights.sections;
  const ranked: { value: number; evidence: Evidence }[] = [];
  if (title.kind !== null && title.kind !== 'negative') {
    const { start, end } = title;
    ranked.push({
      value: title.kind === 'core' ? 9 : 1,
      evidence: { rule: `title.${title.kind}`, quote: posting.title.slice(start, end), start, end, section: 'title' },
    });
  }
  for (const signal of found.signals) {
    const value = signal.rule.role * sections[signal.section] * signal.trust;
    if (value > 0.2) ranked.push({ value, evidence: quoteOf(signal, posting) });
  }
  for (const { tool, start, end, word } of tools) {
    const section = found.sectionAt(word);
    const value = sections[section] * 0.9;
    if (value > 0.2) ranked.push({ value, evidence: { rule: tool.id, quote: posting.description.slice(start, end), start, end, section } });
  }
  ranked.sort((a, b) => b.value - a.value || a.evidence.start - b.evidence.start);
  const reasons: Evidence[] = [];
  const rules = new Set<string>();
  for (const { evidence: words } of ranked) {
    const evidence = words.section === 'title' ? words : quoteClause(words, posting.description);
    const { rule, start, end, section } = evidence;
    const again = reasons.some((other) => other.section !== 'title' && section !== 'title' && other.start < end && start < other.end);
    if (rules.has(rule) || again) continue;
    rules.add(rule);
    reasons.push(evidence);
    if (reasons.length === MAX_REASONS) break;
  }
  return reasons;
}

export function quoteOf(signal: Signal, posting: JobPosting): Evidence {
  const { rule, start, end, section } = signal;
  return { rule: rule.id, quote: posting.description.slice(start, end), start, end, section };
}

function countSignals(
  posting: JobPosting,
  title: TitleReading,
  found: Signals,
  tools: readonly FoundTool[],
  lexicon: Lexicon,
): Role['signals'] {
  const sections = lexicon.weights.sections;
  const counted = found.signals.filter((signal) => signal.rule.role * sections[signal.section] * signal.trust >= 0.5);
  const strong = counted.filter((signal) => signal.rule.role >= 2);
  const second = strong.find(({ rule }) => rule.topics[0] !== strong[0]?.rule.topics[0]);
  const kinds = [
    title.kind !== null && title.kind !== 'negative' ? posting.title.slice(title.start, title.end) : null,
    strong[0] ? quoteOf(strong[0], posting).quote : null,
    second ? quoteOf(second, posting).quote : null,
    tools[0]?.written ?? null,
    counted.map((signal) => quoteOf(signal, posting).quote).find((quote) => /produ[cz]/i.test(quote)) ?? null,
  ];
  const words = kinds.filter((word) => word !== null);
  return { seen: words.length, of: kinds.length, words };
}
