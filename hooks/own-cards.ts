import type { TopicId } from '@/core/content/schema.ts';
import type { OwnCard } from '@/core/entries/kinds.ts';
import { cuesOfText } from '@/core/grading/cues-of-text.ts';

/** Ids of one's own cards begin so; those of the bank are capitals. */
export const OWN_PREFIX = 'own-';

/** A card out of a question and the points that a strong answer names, a line each. The grader's cues come from the words of each point. */
export function ownCardFrom(
  { question, anchors }: { question: string; anchors: readonly string[] },
  topic: TopicId | null,
  origin: OwnCard['origin'],
): { id: string; value: OwnCard } {
  return {
    id: `${OWN_PREFIX}${crypto.randomUUID().slice(0, 8)}`,
    value: {
      question,
      anchors: anchors.map((text, at) => ({ id: `a${at + 1}`, text, cues: cuesOfText(text, question) })),
      topic,
      level: null,
      origin,
    },
  };
}
