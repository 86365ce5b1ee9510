import type { TopicId } from '@/core/content/schema.ts';

/** How far a topic of the bank was gone through. */
export interface TopicCoverage {
  topic: TopicId;
  /** Cards of the bank that were answered at least once, and all of them. */
  practised: number;
  cards: number;
}

/** Coverage of every topic of the bank, in its order; own cards and cards that are no longer there do not count. Pure. */
export function coverageByTopic(
  attempts: readonly { questionId: string }[],
  bank: readonly { topic: TopicId; ids: readonly string[] }[],
): TopicCoverage[] {
  const answered = new Set(attempts.map(({ questionId }) => questionId));
  return bank.map(({ topic, ids }) => ({ topic, practised: ids.filter((id) => answered.has(id)).length, cards: ids.length }));
}
