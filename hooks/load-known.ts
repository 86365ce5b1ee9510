import type { TopicId } from '@/core/content/schema.ts';
import type { Entry } from '@/core/entries/fold-entries.ts';
import { comesLater, knownTopics } from '@/core/preparation/known-topics.ts';
import { PLACEMENT_SUBJECT } from '@/core/preparation/placement.ts';
import { ask } from './ask.ts';
import { loadIndex } from './load-questions.ts';

/** The topics of these entries that are ticked. */
export function tickedIn(entries: Iterable<Entry<'known'>>): TopicId[] {
  // A topic that the bank names no longer does no harm: no question carries it.
  return [...entries].flatMap(({ subject, value }) => (value.knows ? [subject as TopicId] : []));
}

/** Topics that are ticked and verified by the placement. */
export async function loadKnown(): Promise<TopicId[]> {
  const [ticks, placements] = await Promise.all([
    ask('entry.list', { kind: 'known', subject: null }),
    ask('entry.list', { kind: 'placement', subject: PLACEMENT_SUBJECT }),
  ]);
  const [placement] = placements as Entry<'placement'>[];
  return placement ? knownTopics(placement.value.steps, tickedIn(ticks as Entry<'known'>[])) : [];
}

/** Ids of the questions that come after the others while they are new. */
export async function loadLater(): Promise<ReadonlySet<string>> {
  const known = await loadKnown();
  if (known.length === 0) return new Set();
  const index = await loadIndex();
  return new Set(
    index.flatMap(({ topic, questions }) => questions.filter(({ level }) => comesLater(topic, level, known)).map(({ id }) => id)),
  );
}
