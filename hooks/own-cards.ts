import type { Question, TopicId } from '@/core/content/schema.ts';
import type { CardDraft } from '@/core/entries/card-draft.ts';
import { cardOfDraft } from '@/core/entries/card-draft.ts';
import type { Entry } from '@/core/entries/fold-entries.ts';
import type { OwnCard } from '@/core/entries/kinds.ts';
import { OWN_PREFIX, questionOf } from '@/core/entries/own-question.ts';
import { ask } from './ask.ts';

/** Where an own card without a topic is filed. */
const NO_TOPIC: TopicId = 'testing';

/** The cards of one's own as they stand, newest first. */
export async function listOwnCards(): Promise<Entry<'card'>[]> {
  return (await ask('entry.list', { kind: 'card', subject: null })) as Entry<'card'>[];
}

/** All own cards, in the form of the bank's. Read anew each time: another page may have added one. */
export async function loadOwnCards(): Promise<(Question & { topic: TopicId })[]> {
  return (await listOwnCards()).map(({ subject, value }) => questionOf(subject, value, NO_TOPIC));
}

/** One own card, or null once it is deleted. */
export async function loadOwnCard(id: string): Promise<(Question & { topic: TopicId }) | null> {
  const [entry] = (await ask('entry.list', { kind: 'card', subject: id })) as Entry<'card'>[];
  return entry ? questionOf(id, entry.value, NO_TOPIC) : null;
}

/** A card under a new id. */
export function ownCardFrom(draft: CardDraft, origin: OwnCard['origin']): { id: string; value: OwnCard } {
  return { id: `${OWN_PREFIX}${crypto.randomUUID()}`, value: cardOfDraft(draft, origin) };
}
