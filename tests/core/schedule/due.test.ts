import { describe, expect, it } from 'vitest';
import type { AnchorSchedule, Grade, RetractionRecord } from '@/core/records.ts';
import { groupDue, startOfDay } from '@/core/schedule/due.ts';
import { foldSchedules } from '@/core/schedule/fold-schedules.ts';
import type { AnchorRef } from '@/core/schedule/next-review.ts';
import { nextReview as nextReviewFor } from '@/core/schedule/next-review.ts';
import { previewGrades } from '@/core/schedule/preview.ts';
import { rateAnchors } from '@/core/schedule/rate-anchors.ts';
import { withdrawnIds } from '@/core/schedule/withdrawn.ts';

/** Nine of ten, as by default. */
const nextReview = (...[before, of, rating, now]: [AnchorSchedule | null, AnchorRef, Grade, number]) =>
  nextReviewFor(before, of, rating, now, 0.9);
const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
const T0 = Date.UTC(2025, 4, 3, 9);

function schedule(questionId: string, anchorId: string, due: number, lastReview = T0 - 10 * DAY): AnchorSchedule {
  const made = nextReview(null, { questionId, anchorId, topic: 'serving' }, 3, lastReview);
  return { ...made, due };
}

describe('groupDue', () => {
  const rows = [
    schedule('B-01', 'x', T0 - 5),
    schedule('A-01', 'y', T0 - 3),
    schedule('B-01', 'z', T0),
    schedule('C-01', 'w', T0 + 1),
    schedule('A-01', 'q', T0 - 9),
  ];

  it('groups what is due by question, most overdue first, and leaves the rest out', () => {
    expect(groupDue(rows, T0)).toEqual([
      { questionId: 'A-01', topic: 'serving', anchorIds: ['q', 'y'], due: T0 - 9 },
      { questionId: 'B-01', topic: 'serving', anchorIds: ['x', 'z'], due: T0 - 5 },
    ]);
    expect(groupDue(rows.toReversed(), T0)).toEqual(groupDue(rows, T0));
    expect(groupDue([], T0)).toEqual([]);
  });

  it('asks an anchor at once that was reviewed under a clock running ahead', () => {
    const ahead = schedule('A-01', 'x', Date.UTC(2099, 0, 9), Date.UTC(2099, 0, 1));
    expect(groupDue([ahead], T0)).toHaveLength(1);
    expect(groupDue([schedule('A-01', 'x', T0 + DAY, T0 + HOUR)], T0)).toEqual([]);
  });

  it('asks in the morning what falls due in the evening, but not what was missed a minute ago', () => {
    const dayEnd = T0 + 12 * HOUR;
    const evening = schedule('A-01', 'x', T0 + 8 * HOUR);
    const missed = { ...nextReview(null, { questionId: 'B-01', anchorId: 'y', topic: 'serving' as const }, 1, T0 - MINUTE) };
    expect(missed.due).toBeGreaterThan(T0);
    expect(groupDue([evening, missed], T0, dayEnd).map((item) => item.questionId)).toEqual(['A-01']);
    expect(groupDue([schedule('A-01', 'x', dayEnd)], T0, dayEnd)).toEqual([]);
    expect(groupDue([evening], T0)).toEqual([]);
  });
});

describe('startOfDay', () => {
  it.each([
    ['before four in the morning it is still yesterday', Date.UTC(2025, 4, 3, 3, 59), 4, 0, Date.UTC(2025, 4, 2, 4)],
    ['at four the day begins', Date.UTC(2025, 4, 3, 4), 4, 0, Date.UTC(2025, 4, 3, 4)],
    ['in Berlin in summer', Date.UTC(2025, 4, 3, 1, 59), 4, 120, Date.UTC(2025, 4, 2, 2)],
    ['in New York', Date.UTC(2025, 4, 3, 1), 4, -240, Date.UTC(2025, 4, 2, 8)],
    ['at now = 0', 0, 4, 0, -20 * HOUR],
  ])('%s', (_name, now, hour, offset, expected) => {
    expect(startOfDay(now, hour, offset)).toBe(expected);
  });
});

describe('rateAnchors', () => {
  const said = { anchorId: 'c', phrase: 'roll it back' };
  it('gives found and claimed anchors the grade and missed ones 1', () => {
    expect(rateAnchors({ found: ['a'], missed: ['b', 'c'], claimed: [said], grade: 4 })).toEqual([
      { anchorId: 'a', rating: 4 },
      { anchorId: 'c', rating: 4 },
      { anchorId: 'b', rating: 1 },
    ]);
  });
  it('rates all 1 with grade 1, and each anchor once', () => {
    const ratings = rateAnchors({ found: ['a', 'a'], missed: ['b', '__proto__'], claimed: [said, said], grade: 1 });
    expect(ratings.map(({ rating }) => rating)).toEqual([1, 1, 1, 1]);
    expect(ratings.map(({ anchorId }) => anchorId)).toEqual(['a', 'c', 'b', '__proto__']);
  });
});

describe('previewGrades', () => {
  it('shows the anchor that comes back first', () => {
    const mature = nextReview(
      nextReview(null, { questionId: 'A-01', anchorId: 'a', topic: 'serving' }, 4, T0 - 8 * DAY),
      { questionId: 'A-01', anchorId: 'a', topic: 'serving' },
      3,
      T0,
    );
    const preview = previewGrades('A-01', [mature, null], [], T0 + 30 * DAY, 0.9);
    expect(preview).toEqual({ 1: 10 * MINUTE, 2: DAY, 3: 2 * DAY, 4: 8 * DAY });
    expect(previewGrades('A-01', [mature], [], T0 + 30 * DAY, 0.9)[3]).toBeGreaterThan(8 * DAY);
  });
  it('says ten minutes for every grade with a missed anchor, and shows a new anchor without any', () => {
    expect(Object.values(previewGrades('A-01', [null], [null], T0, 0.9))).toEqual([1, 1, 1, 1].map(() => 10 * MINUTE));
    expect(previewGrades('A-01', [], [], T0, 0.9)).toEqual({ 1: 10 * MINUTE, 2: DAY, 3: 2 * DAY, 4: 8 * DAY });
  });
});

describe('withdrawnIds and foldSchedules', () => {
  const retraction = (id: string, at: number, target: string, deleted: boolean): RetractionRecord => ({
    id,
    at,
    device: 'd',
    target,
    deleted,
  });
  it('lets the newest retraction by (at, id) hold, in any order', () => {
    const rows = [
      retraction('1', 5, 'a', true),
      retraction('2', 6, 'a', false),
      retraction('3', 6, 'b', false),
      retraction('4', 6, 'b', true),
    ];
    expect([...withdrawnIds(rows)]).toEqual(['b']);
    expect([...withdrawnIds(rows.toReversed())]).toEqual(['b']);
  });
  it('leaves out reviews of withdrawn and of unknown attempts', () => {
    const review = (attemptId: string, rating: Grade, at: number) => ({
      id: `${attemptId}:x`,
      at,
      device: 'd',
      attemptId,
      questionId: 'A-01',
      anchorId: 'x',
      rating,
    });
    const attempts = [
      { id: 'a', topic: 'serving' as const },
      { id: 'b', topic: 'drift' as const },
    ];
    const reviews = [review('a', 3, T0), review('b', 1, T0 + 5), review('lost', 1, T0 + 9)];
    expect(foldSchedules(reviews, attempts, [], 0.9)).toMatchObject([{ key: 'A-01/x', topic: 'drift', due: T0 + 5 + 10 * MINUTE }]);
    expect(foldSchedules(reviews, attempts, [retraction('1', 0, 'b', true)], 0.9)).toMatchObject([{ topic: 'serving', due: T0 + 2 * DAY }]);
    expect(foldSchedules(reviews, [], [], 0.9)).toEqual([]);
  });
});
