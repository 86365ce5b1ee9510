import type { CueGroups, Level, TopicId } from '@/core/content/schema.ts';
import { cuesOfText } from '@/core/grading/cues-of-text.ts';
import type { GradableCard } from '@/core/grading/grade-answer.ts';

/** A question that the person wrote or brought in. */
export interface OwnCard {
  /** UUID. */
  id: string;
  question: string;
  /** In the order in which they were written. Without `cues` they are derived from the text when an answer is graded. */
  anchors: { id: string; text: string; cues?: CueGroups }[];
  topic: TopicId | null;
  level: Level | null;
  /** Epoch milliseconds. */
  createdAt: number;
}

/** A card as it was read from a list, before the person agreed to take it. */
export interface OwnCardDraft extends Pick<OwnCard, 'question' | 'topic' | 'level'> {
  anchors: string[];
  /** Where it stands in the file, from 1. */
  line: number;
}

/** The draft as a card; anchors are named by their place, since nothing else tells them apart. `id` and `now` are the caller's. */
export function toOwnCard({ question, anchors, topic, level }: OwnCardDraft, id: string, now: number): OwnCard {
  return { id, question, anchors: anchors.map((text, index) => ({ id: `anchor-${index + 1}`, text })), topic, level, createdAt: now };
}

/** The card as the grader reads it. Own cards have no wrong claims. */
export function gradableOwnCard({ question, anchors }: OwnCard): GradableCard {
  return { question, anchors: anchors.map(({ id, text, cues }) => ({ id, cues: cues ?? cuesOfText(text, question) })), wrongClaims: [] };
}
