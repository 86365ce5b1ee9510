import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import type { Readiness } from '@/core/preparation/readiness.ts';

/** "3 of 5 topics ready; weakest: Feature stores." */
export function readinessSentence({ ready, of, weakest }: Pick<Readiness, 'ready' | 'of' | 'weakest'>): string {
  if (of === 0) return 'This posting stresses no topic that the questions cover.';
  const topics = `${ready} of ${of} ${of === 1 ? 'topic' : 'topics'} ready`;
  return weakest ? `${topics}; weakest: ${TOPIC_NAMES[weakest]}.` : `${topics}: all that this posting stresses.`;
}
