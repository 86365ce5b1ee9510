import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAttempts } from '@/core/notes/compare-attempts.ts';
import { coverageByTopic } from '@/core/notes/coverage.ts';
import { daysOfPractice, practiceDay } from '@/core/notes/days-of-practice.ts';
import { questionStates } from '@/core/notes/question-states.ts';
import type { AttemptRecord } from '@/core/records.ts';

const attempt = (id: string, at: number, change: Partial<AttemptRecord> = {}): AttemptRecord => ({
  id,
  at,
  device: 'd',
  questionId: 'MON-01',
  topic: 'monitoring',
  postingId: null,
  answer: '',
  guess: null,
  found: [],
  missed: [],
  claimed: [],
  wrongClaims: [],
  grade: 3,
  source: 'sidebar',
  ahead: false,
  ...change,
});

describe('attempts side by side', () => {
  const question = {
    id: 'MON-01',
    anchors: [
      { id: 'a', text: 'Latency' },
      { id: 'b', text: 'Drift' },
    ],
  };
  it('have the newest first and a mark for every anchor, also for one that is gone', () => {
    const { attempts, anchors } = compareAttempts(question, [
      attempt('1', 10, { found: ['a'], missed: ['b', 'old'] }),
      attempt('2', 30, { found: ['b'] }),
      attempt('x', 40, { questionId: 'MON-02', found: ['a'] }),
      attempt('3', 20, { missed: ['b', 'a'], claimed: [{ anchorId: 'a', phrase: 'speed' }] }),
    ]);
    expect(attempts.map(({ id }) => id)).toEqual(['2', '3', '1']);
    expect(anchors).toEqual([
      { id: 'a', text: 'Latency', marks: [null, 'claimed', 'found'] },
      { id: 'b', text: 'Drift', marks: ['found', 'missed', 'missed'] },
      { id: 'old', text: 'old', marks: [null, null, 'missed'] },
    ]);
  });
});

describe('how questions stand', () => {
  it('due goes first, then the newest attempt decides', () => {
    const attempts = [
      attempt('1', 40, { questionId: 'due', found: ['a'] }),
      attempt('2', 30, { questionId: 'known', found: ['a'], missed: ['b'], claimed: [{ anchorId: 'b', phrase: '' }] }),
      attempt('3', 20, { questionId: 'known', missed: ['a'] }),
      attempt('4', 10, { questionId: 'learning', missed: ['a'] }),
      attempt('5', 5, { questionId: 'hard', grade: 1 }),
    ];
    expect(Object.fromEntries(questionStates(attempts, [{ questionId: 'due' }]))).toEqual({
      due: 'due',
      known: 'known',
      learning: 'learning',
      hard: 'learning',
    });
  });
});

describe('days of practice', () => {
  // 2026-03-04 is a Wednesday.
  const rules = { now: Date.parse('2026-03-04T10:00:00Z'), dayStartsAt: 4, offsetAt: () => 60 };
  it('end today and begin on a Monday', () => {
    const days = daysOfPractice({ attempts: [], notes: [] }, rules, 26);
    expect(days).toHaveLength(25 * 7 + 3);
    expect(days.at(-1)?.day).toBe('2026-03-04');
    expect(new Date(`${days[0]?.day}T00:00:00Z`).getUTCDay()).toBe(1);
  });
  it('count what was done in the night to the day before', () => {
    const times = {
      attempts: ['2026-03-04T02:59:00Z', '2026-03-04T03:00:00Z', '2020-01-01T00:00:00Z'].map(Date.parse),
      notes: [rules.now],
    };
    const days = daysOfPractice(times, rules, 2);
    expect(days.slice(-2)).toEqual([
      { day: '2026-03-03', attempts: 1, notes: 0 },
      { day: '2026-03-04', attempts: 1, notes: 1 },
    ]);
  });
  it('keep every moment of the weeks, summer time or not', () => {
    const springs = { ...rules, offsetAt: (at: number) => (at < rules.now - 5 * 86_400_000 ? 60 : 120) };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8 * 86_400_000 }), { maxLength: 40 }), (ages) => {
        const attempts = ages.map((age) => springs.now - age);
        const days = daysOfPractice({ attempts, notes: [] }, springs, 3);
        expect(days.reduce((sum, day) => sum + day.attempts, 0)).toBe(ages.length);
        for (const at of attempts) expect(days.some(({ day }) => day === practiceDay(at, springs))).toBe(true);
      }),
    );
  });
});

describe('coverage of the bank', () => {
  it('counts each card once, and only cards of the bank', () => {
    const bank = [
      { topic: 'monitoring' as const, ids: ['MON-01', 'MON-02'] },
      { topic: 'serving' as const, ids: ['SRV-01'] },
    ];
    const attempts = ['MON-01', 'MON-01', 'own-1', 'MON-99'].map((questionId, at) => attempt(`${at}`, at, { questionId }));
    expect(coverageByTopic(attempts, bank)).toEqual([
      { topic: 'monitoring', practised: 1, cards: 2 },
      { topic: 'serving', practised: 0, cards: 1 },
    ]);
  });
});
