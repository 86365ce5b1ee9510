import type { Question, TopicId } from '@/core/content/schema.ts';
import type { OwnCard } from '@/core/entries/kinds.ts';
import type { Entry } from '@/core/entries/fold-entries.ts';
import { questionOf } from '@/core/entries/own-question.ts';
import { cuesOfText } from '@/core/grading/cues-of-text.ts';

import { ask } from './ask.ts';

/** Ids of one's own cards begin so; those of the bank are capitals. */
export const OWN_PREFIX = 'own-';

/** Where an own card without a topic is filed. */
const NO_TOPIC: TopicId = 'testing';

/** All own cards, in the form of the bank's. Read anew each time: another page may have added one. */
export async function loadOwnCards(): Promise<(Question & { topic: TopicId })[]> {
  const entries = (await ask('entry.list', { kind: 'card', subject: null })) as Entry<'card'>[];
  return entries.map(({ subject, value }) => questionOf(subject, value, NO_TOPIC));
}

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
