import type { TopicId } from '@/core/content/schema.ts';
import type { Entry } from './fold-entries.ts';

/** More would push the posting's own questions out of sight. */
const MOST = 5;

/**
 * The own cards that belong beside a posting: those with anchors whose topic it stresses (`weights`, 0 to 1 by topic). First what was asked in
 * an interview for a like posting (`asked`: card → likeness, see askedBefore), then by the topic's weight, then the newest. Five at most.
 */
export function ownForPosting(
  cards: readonly Entry<'card'>[],
  weights: ReadonlyMap<TopicId, number>,
  asked: Readonly<Record<string, number>>,
): Entry<'card'>[] {
  const weightOf = ({ value }: Entry<'card'>) => (value.topic ? (weights.get(value.topic) ?? 0) : 0);
  const askedOf = ({ subject }: Entry<'card'>) => asked[subject] ?? 0;
  return cards
    .filter((card) => weightOf(card) > 0 && card.value.anchors.length > 0)
    .toSorted(
      (a, b) => askedOf(b) - askedOf(a) || weightOf(b) - weightOf(a) || b.createdAt - a.createdAt || (a.subject < b.subject ? -1 : 1),
    )
    .slice(0, MOST);
}
