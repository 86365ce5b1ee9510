import { describe, expect, it } from 'vitest';
import { cardOfDraft } from '@/core/entries/card-draft.ts';
import type { Entry } from '@/core/entries/fold-entries.ts';
import { ownForPosting } from '@/core/entries/own-for-posting.ts';
import type { TopicId } from '@/core/content/schema.ts';
import { readOnly, writeOnly } from '@/hooks/only-anchors.ts';
import type { Pick } from '@/hooks/quiz-plan.ts';
import { pickOnly, pickOwn, takeTurns } from '@/hooks/quiz-plan.ts';

const card = (id: string, topic: TopicId | null, createdAt: number, anchors = ['one thing']): Entry<'card'> => ({
  kind: 'card',
  subject: id,
  value: cardOfDraft({ question: `${id}?`, anchors, topic, level: null }, 'typed'),
  createdAt,
  updatedAt: createdAt,
  heads: [],
});
const posting = {
  id: 'p',
  title: '',
  company: null,
  url: null,
  site: null,
  label: 'core' as const,
  topics: ['drift' as const],
  questions: [],
  firstSeen: 0,
  lastSeen: 0,
};
const ids = (picks: readonly Pick[]) => picks.map(({ questionId }) => questionId);

describe('own cards in the quiz', () => {
  const cards = [card('own-c', 'serving', 3), card('own-b', 'drift', 2), card('own-a', null, 1), card('own-bare', 'drift', 0, [])];

  it('are new once, within the daily number, those of the last posting first; without anchors there is nothing to ask', () => {
    const nothing = { practised: {}, lastMissed: {} };
    expect(ids(pickOwn(cards, posting, nothing, 9))).toEqual(['own-b', 'own-a', 'own-c']);
    expect(ids(pickOwn(cards, null, nothing, 2))).toEqual(['own-a', 'own-b']);
    expect(ids(pickOwn(cards, posting, { practised: { 'own-b': 1 }, lastMissed: {} }, 1))).toEqual(['own-a']);
  });

  it('take turns with the new ones of the posting', () => {
    const pick = (questionId: string): Pick => ({ questionId, anchorIds: null, postingId: null, why: 'new' });
    expect(ids(takeTurns([pick('A'), pick('B'), pick('C')], [pick('own-a')], 3))).toEqual(['A', 'own-a', 'B']);
    expect(ids(takeTurns([], [pick('own-a'), pick('own-b')], 9))).toEqual(['own-a', 'own-b']);
  });
});

describe('own cards beside a posting', () => {
  it('have a topic that it stresses; what was asked for a like posting comes first, five at most', () => {
    const weights = new Map<TopicId, number>([
      ['drift', 1],
      ['serving', 0.4],
    ]);
    const cards = [card('own-c', 'serving', 3), card('own-b', 'drift', 2), card('own-a', null, 1), card('own-t', 'testing', 1)];
    expect(ownForPosting(cards, weights, {}).map(({ subject }) => subject)).toEqual(['own-b', 'own-c']);
    expect(ownForPosting(cards, weights, { 'own-c': 0.5 }).map(({ subject }) => subject)).toEqual(['own-c', 'own-b']);
    const many = Array.from({ length: 9 }, (_, at) => card(`own-${at}`, 'drift', at));
    expect(ownForPosting(many, weights, {})).toHaveLength(5);
  });
});

describe('what a plan wants asked', () => {
  it('goes through the address and comes back as cards of these anchors', () => {
    const anchors = [
      { questionId: 'MON-01', anchorId: 'slices' },
      { questionId: 'own-1', anchorId: 'a1' },
      { questionId: 'MON-01', anchorId: 'labels' },
      { questionId: 'MON-01', anchorId: 'slices' },
    ];
    const only = readOnly(`#${new URLSearchParams({ quiz: '', only: writeOnly(anchors) }).toString()}`);
    expect(only && pickOnly(only)).toEqual([
      { questionId: 'MON-01', anchorIds: ['slices', 'labels'], postingId: null, why: 'planned' },
      { questionId: 'own-1', anchorIds: ['a1'], postingId: null, why: 'planned' },
    ]);
    expect(readOnly('#quiz&only=MON-01')?.get('MON-01')).toEqual([]);
    for (const hash of ['', '#quiz', '#quiz&only=', '#quiz&only=,']) expect(readOnly(hash)).toBeNull();
  });
});
