import { cuesOfText } from '@/core/grading/cues-of-text.ts';
import type { CardDraft } from './card-draft.ts';
import type { OwnCard } from './kinds.ts';

/** An anchor as it stands in the form: `id` is null where it was added. */
export interface RevisedAnchor {
  id: string | null;
  text: string;
}

export type Revision = Omit<CardDraft, 'anchors'> & { anchors: readonly RevisedAnchor[] };

/**
 * The next version of a card. An anchor that is reworded keeps its id, and so its dates; one that was added gets a new one from `newId`, never
 * the id of one that was taken out, whose dates belong to other words. Cues are made anew: they leave out the words of the question.
 */
export function reviseCard(card: OwnCard, { question, anchors, topic, level }: Revision, newId: () => string): OwnCard {
  return {
    ...card,
    question,
    topic,
    level,
    anchors: anchors.map(({ id, text }) => ({ id: id ?? newId(), text, cues: cuesOfText(text, question) })),
  };
}
