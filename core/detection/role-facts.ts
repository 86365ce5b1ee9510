import type { FoundTool } from './find-tools.ts';
import type { Signals } from './find-signals.ts';
import type { Lexicon, TitleKind } from './lexicon.ts';

/** The sums on which the decision rests. */
export interface RoleFacts {
  titleKind: TitleKind | null;
  /** Weighted sum of the duties, repeats damped and topics capped; from 0 up, 60 at most in practice. */
  duties: number;
  /** What each rule adds to `duties`; the values sum to it. */
  byRule: ReadonlyMap<string, number>;
  /** What of the duties belongs to a platform or its machines: whether a team's name says what is done there. */
  platform: number;
  /** Share of the sentences of the duties in which a rule is met, 0 to 1: how much of the job is operation. */
  share: number;
  /** Sentences, two at most, that say whom the work serves: data scientists and model builders. */
  serving: number;
  /** Sentences, six at most, that speak of operation at all: what they operate only the title can say. */
  operations: number;
  /** Products for models, each counted once, up to the cap. */
  tools: number;
  /** Words of selling and teaching. */
  selling: number;
}

const MAX_SERVING = 2;
const MAX_OPERATIONS = 6;
/** Of fewer sentences a single one would be a large share. */
const LEAST_SENTENCES = 6;

/** Each rule counts by its best place, further places half; each topic up to a cap, so that repeating one word makes no role. */
export function gatherFacts(found: Signals, tools: readonly FoundTool[], titleKind: TitleKind | null, lexicon: Lexicon): RoleFacts {
  const { role, sections } = lexicon.weights;
  const places = new Map<string, { value: number; sentences: Set<number>; more: number }>();
  const marked = new Set<number>();
  const operations = new Set<number>();
  for (const signal of found.signals) {
    if (signal.rule.id === 'duty.operations' && sections[signal.section] * signal.trust >= 0.5) operations.add(signal.sentence);
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
  const byTopic = new Map<string, Map<string, number>>();
  for (const rule of lexicon.rules) {
    const place = places.get(rule.id);
    if (!place) continue;
    const topic = rule.topics[0] ?? rule.id;
    const rules = byTopic.get(topic) ?? new Map<string, number>();
    byTopic.set(topic, rules.set(rule.id, place.value + place.more));
  }
  const byRule = new Map<string, number>();
  let platform = 0;
  for (const [topic, rules] of byTopic) {
    const sum = [...rules.values()].reduce((a, b) => a + b, 0);
    const scale = Math.min(1, role['topic-cap'] / sum);
    if (topic === 'INF') platform = sum * scale;
    for (const [rule, value] of rules) byRule.set(rule, value * scale);
  }
  const names = new Set(tools.filter(({ word }) => sections[found.sectionAt(word)] > 0.1).map(({ tool }) => tool.name));
  return {
    titleKind,
    duties: [...byRule.values()].reduce((a, b) => a + b, 0),
    byRule,
    platform,
    share: Math.min(1, marked.size / Math.max(LEAST_SENTENCES, found.dutySentences)),
    serving: Math.min(MAX_SERVING, places.get('duty.bridge')?.sentences.size ?? 0),
    operations: Math.min(MAX_OPERATIONS, operations.size),
    tools: Math.min(role['tool-cap'], names.size),
    selling: found.selling.length,
  };
}
