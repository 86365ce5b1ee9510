import { describe, expect, test } from 'vitest';
import type { Persona } from '@/core/content/schema.ts';
import type { PostingRecord } from '@/core/records.ts';
import { pickFirst, pickFromPosting } from '@/hooks/quiz-plan.ts';

const NOTHING = { practised: {}, lastMissed: {} };
const placed = { later: new Set(['SRV-01', 'SRV-02']), first: ['TST-01'] };
const ids = (picks: { questionId: string }[]) => picks.map(({ questionId }) => questionId);

describe('after the placement', () => {
  test('a posting’s new questions of known topics come last, in their order, and count for the day like others', () => {
    const questions = ['SRV-02', 'MON-01', 'SRV-01', 'MON-02'].map((id) => ({ id, topic: 'serving' as const, quote: '' }));
    const posting = { id: 'p', questions } as unknown as PostingRecord;
    expect(ids(pickFromPosting(posting, NOTHING, 9, placed))).toEqual(['MON-01', 'MON-02', 'SRV-02', 'SRV-01']);
    expect(ids(pickFromPosting(posting, NOTHING, 2, placed))).toEqual(['MON-01', 'MON-02']);
    expect(ids(pickFromPosting(posting, NOTHING, 9))).toEqual(['SRV-02', 'MON-01', 'SRV-01', 'MON-02']);
  });

  test('a practised question stays where it was', () => {
    const posting = { id: 'p', questions: ['SRV-02', 'SRV-01'].map((id) => ({ id, topic: 'serving', quote: '' })) } as PostingRecord;
    expect(pickFromPosting(posting, { ...NOTHING, practised: { 'SRV-01': 1 } }, 9, placed)).toMatchObject([
      { questionId: 'SRV-02', why: 'new' },
      { questionId: 'SRV-01', why: 'ahead' },
    ]);
  });

  test('without a posting what it found comes before the background’s plan', () => {
    const persona = { startWith: ['SRV-01', 'CIC-03'] } as Persona;
    expect(ids(pickFirst([persona], NOTHING, 9, placed))).toEqual(['TST-01', 'CIC-03', 'SRV-01']);
  });
});
