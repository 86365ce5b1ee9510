import { topicName } from '@/components/progress/topic-names.ts';
import type { Readiness } from '@/core/preparation/readiness.ts';
import { t } from '@/language/t.ts';

/** "3 of 5 topics ready; weakest: Feature stores." */
export function readinessSentence({ ready, of, weakest }: Pick<Readiness, 'ready' | 'of' | 'weakest'>): string {
  if (of === 0) return t('prepare.readiness.noTopic');

  return weakest ? t('prepare.readiness.weakest', of, { ready, topic: topicName(weakest) }) : t('prepare.readiness.all', of, { ready });
}
