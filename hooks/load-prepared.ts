import type { LikelyQuestion, StressedTopic } from '@/core/preparation/readiness.ts';
import { questionsOf, stressed } from '@/core/preparation/readiness.ts';
import type { PostingRecord } from '@/core/records.ts';
import type { LoadedQuestion } from './load-questions.ts';
import { loadQuestions } from './load-questions.ts';

/** What a posting asks for, as it is kept. */
export type Demand = Pick<PostingRecord, 'topics' | 'weights' | 'questions'>;

export interface Prepared {
  topics: readonly StressedTopic[];
  /** The questions that readiness counts, likeliest first. */
  likely: LikelyQuestion[];
  /** The questions that a plan and the stories are about, likeliest first. */
  cards: LoadedQuestion[];
}

/** An interview asks fifteen questions at most; what comes later in the list is not prepared for. */
const PREPARED = 15;

/** The cards that preparing for a posting needs, and no other topic's file. */
export async function loadPrepared({ topics, weights, questions }: Demand): Promise<Prepared> {
  // A reading from before weights were kept: the order of its topics says what comes first.
  const weighed = weights ?? topics.map((topic, at) => ({ topic, weight: 1 - at / (topics.length + 1), required: true }));
  const listed = questions.map(({ id, topic }) => ({ id, topic, anchorIds: [] }));
  const counted = new Set(stressed(weighed, listed).flatMap(({ topic }) => questionsOf(topic, listed).map(({ id }) => id)));
  const planned = new Set(questions.slice(0, PREPARED).map(({ id }) => id));
  const needed = questions.filter(({ id }) => counted.has(id) || planned.has(id));
  const byId = new Map((await loadQuestions(needed.map(({ topic }) => topic))).map((card) => [card.id, card]));
  const found = needed.flatMap(({ id }) => byId.get(id) ?? []);
  return {
    topics: weighed,
    likely: found
      .filter(({ id }) => counted.has(id))
      .map(({ id, topic, anchors }) => ({ id, topic, anchorIds: anchors.map((anchor) => anchor.id) })),
    cards: found.filter(({ id }) => planned.has(id)),
  };
}
