import { plural } from '@/components/progress/plural.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import type { PlacedTopic } from '@/core/preparation/known-topics.ts';

/** What the placement says of a topic that was ticked, or could be; null where the number says it all. */
export function placementSentence({ topic, found, asked, ticked, strong }: PlacedTopic): string | null {
  const name = TOPIC_NAMES[topic];
  const points = plural(asked, 'point');
  if (ticked && strong) return `You ticked ${name}, and named ${found} of ${points}: its questions come later now.`;
  if (ticked) return `You ticked ${name}, and left out ${asked - found} of ${points}: it stays in your plan.`;
  return strong ? `You named ${found} of ${points} without a tick. Tick ${name} on the first page, and its questions come later.` : null;
}
