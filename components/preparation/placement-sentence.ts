import { plural } from '@/components/progress/plural.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import type { PlacedTopic } from '@/core/preparation/known-topics.ts';

/** What the placement says of a topic, and what follows from it. */
export function placementSentence({ topic, found, asked, ticked, strong }: PlacedTopic): string {
  const name = TOPIC_NAMES[topic];
  const points = `${found} of ${plural(asked, 'point')}`;
  if (ticked && strong) return `You ticked ${name}, and named ${points}: its questions come later now.`;
  if (ticked) return `You ticked ${name}, and left out ${asked - found} of ${plural(asked, 'point')}: it stays in your plan.`;
  if (strong) return `You named ${points} without a tick. Tick ${name} on the first page, and its questions come later.`;
  return found === 0 ? `None of ${plural(asked, 'point')} named: this is where learning begins.` : `You named ${points}.`;
}
