import type { Question, TopicId } from '@/core/content/schema.ts';
import type { OwnCard } from './kinds.ts';

const TITLE_WORDS = 8;

/** Ids of one's own cards begin so; those of the bank are capitals. */
export const OWN_PREFIX = 'own-';

/** A card of one's own in the form of the bank's, so that it is asked, graded and scheduled alike. `fallback` where it names no topic. */
export function questionOf(id: string, card: OwnCard, fallback: TopicId): Question & { topic: TopicId } {
  const words = card.question.split(/\s+/);
  return {
    id,
    topic: card.topic ?? fallback,
    level: card.level ?? 'mid',
    title: words.length > TITLE_WORDS ? `${words.slice(0, TITLE_WORDS).join(' ')} …` : card.question,
    question: card.question,
    also: [],
    terms: [],
    anchors: card.anchors.map((anchor) => ({ ...anchor, followUp: '' })),
    wrongClaims: [],
    followUp: '',
    tools: [],
    weak: [],
    seed: [],
    sources: [],
  };
}
