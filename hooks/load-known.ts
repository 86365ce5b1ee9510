import type { Persona, TopicId } from '@/core/content/schema.ts';
import type { Entry } from '@/core/entries/fold-entries.ts';
import type { PlacementStep } from '@/core/entries/kinds.ts';
import { firstQuestions } from '@/core/preparation/first-questions.ts';
import { comesLater, knownTopics } from '@/core/preparation/known-topics.ts';
import { PLACEMENT_QUESTIONS, PLACEMENT_SUBJECT } from '@/core/preparation/placement.ts';
import { ask } from './ask.ts';
import { loadIndex } from './load-questions.ts';

/** The topics of these entries that are ticked. */
export function tickedIn(entries: Iterable<Entry<'known'>>): TopicId[] {
  // A topic that the bank names no longer does no harm: no question carries it.
  return [...entries].flatMap(({ subject, value }) => (value.knows ? [subject as TopicId] : []));
}

/** Topics that are ticked and verified by the placement, and its answers so far. */
async function loadPlacement(): Promise<{ known: TopicId[]; steps: readonly PlacementStep[] }> {
  const [ticks, placements] = await Promise.all([
    ask('entry.list', { kind: 'known', subject: null }),
    ask('entry.list', { kind: 'placement', subject: PLACEMENT_SUBJECT }),
  ]);
  const steps = (placements as Entry<'placement'>[])[0]?.value.steps ?? [];
  return { known: knownTopics(steps, tickedIn(ticks as Entry<'known'>[])), steps };
}

export async function loadKnown(): Promise<TopicId[]> {
  return (await loadPlacement()).known;
}

/** What the placement says about new questions, all by id. */
export interface Placed {
  /** Those that come after the others. */
  later: ReadonlySet<string>;
  /** Those to begin with, once the ten are answered. */
  first: readonly string[];
}

export async function loadPlaced(persona: Persona | null): Promise<Placed> {
  const { known, steps } = await loadPlacement();
  if (steps.length === 0) return { later: new Set(), first: [] };
  const index = await loadIndex();
  const later = index.flatMap(({ topic, questions }) => questions.filter(({ level }) => comesLater(topic, level, known)));
  const reader = { known, weakTopics: persona?.weakTopics ?? [], startWith: persona?.startWith ?? [] };
  return {
    later: new Set(later.map(({ id }) => id)),
    first: steps.length < PLACEMENT_QUESTIONS ? [] : firstQuestions(index, steps, reader),
  };
}
