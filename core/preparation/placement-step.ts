import type { TopicId } from '@/core/content/schema.ts';
import type { PlacementStep } from '@/core/entries/kinds.ts';
import type { AttemptRecord } from '@/core/records.ts';
import { rateAnchors } from '@/core/schedule/rate-anchors.ts';

/** What an attempt says in the placement: named is what its reviews rate as remembered, so the two never contradict each other. */
export function stepOf(
  attempt: Pick<AttemptRecord, 'id' | 'questionId' | 'found' | 'missed' | 'claimed' | 'grade'>,
  topic: TopicId,
): PlacementStep {
  const ratings = rateAnchors(attempt);
  return {
    questionId: attempt.questionId,
    topic,
    found: ratings.filter(({ rating }) => rating > 1).map(({ anchorId }) => anchorId),
    missing: ratings.filter(({ rating }) => rating === 1).map(({ anchorId }) => anchorId),
    attemptId: attempt.id,
  };
}

/**
 * "I don't know": all anchors are missing, and there is no attempt. It is no review either, since what a strong answer names was not shown:
 * nothing of it could be remembered, and the question stays new.
 */
export function unknownStep(question: { id: string; anchors: readonly { id: string }[] }, topic: TopicId): PlacementStep {
  return { questionId: question.id, topic, found: [], missing: question.anchors.map(({ id }) => id), attemptId: null };
}
