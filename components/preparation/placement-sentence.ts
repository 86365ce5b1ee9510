import { topicName } from '@/components/progress/topic-names.ts';
import type { PlacedTopic } from '@/core/preparation/known-topics.ts';
import { t } from '@/language/t.ts';

/** What the placement says of a topic that was ticked, or could be; null where the number says it all. */
export function placementSentence({ topic, found, asked, ticked, strong }: PlacedTopic): string | null {
  const name = topicName(topic);

  if (ticked && strong) return t('welcome.result.strong', asked, { topic: name, found });
  if (ticked) return t('welcome.result.weak', asked, { topic: name, missed: asked - found });
  return strong ? t('welcome.result.unticked', asked, { topic: name, found }) : null;
}
