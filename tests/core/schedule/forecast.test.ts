import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnchorSchedule } from '@/core/records.ts';
import { forecast } from '@/core/schedule/forecast.ts';
import { DAY_MS } from '@/core/schedule/next-review.ts';

const NOW = Date.UTC(2026, 2, 4, 10);
const clock = { now: NOW, dayStartsAt: 4, offsetMinutes: 60 };
const schedule = (anchorId: string, change: Partial<AnchorSchedule>): AnchorSchedule => ({
  key: `Q/${anchorId}`,
  questionId: 'Q',
  anchorId,
  topic: 'serving',
  due: NOW,
  stability: 5,
  difficulty: 5,
  state: 2,
  reps: 1,
  lapses: 0,
  learningSteps: 0,
  scheduledDays: 5,
  lastReview: NOW,
  ...change,
});

describe('the forecast of fourteen days', () => {
  it('puts what is due already on the first day and the rest on its own', () => {
    const days = forecast(
      [
        schedule('a', { due: NOW - 9 * DAY_MS }),
        schedule('b', { due: NOW + 3_600_000 }),
        // One minute before and after the next day of practice begins, at four in the morning.
        schedule('c', { due: Date.UTC(2026, 2, 5, 2, 59) }),
        schedule('d', { due: Date.UTC(2026, 2, 5, 3, 1) }),
        schedule('e', { due: NOW + 13 * DAY_MS }),
        schedule('f', { due: NOW + 40 * DAY_MS }),
      ],
      clock,
      14,
    );
    expect(days.map(({ due }) => due)).toEqual([3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(days[0]?.from).toBe(Date.UTC(2026, 2, 4, 3));
  });

  it('gives nine of ten after the stability, nothing for what was missed, and nothing to say without anchors', () => {
    expect(forecast([schedule('a', {})], clock, 14)[5]?.recall).toBeCloseTo(0.9, 6);
    expect(forecast([schedule('a', {}), schedule('b', { state: 3 })], clock, 14)[5]?.recall).toBeCloseTo(0.45, 6);
    expect(forecast([], clock, 14)[0]).toMatchObject({ due: 0, recall: null });
  });

  it('never lets recall rise, and loses no anchor of the days', () => {
    const some = fc.record({ due: fc.integer({ min: -5, max: 13 }), stability: fc.double({ min: 0.01, max: 400, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 20 }), (list) => {
        const days = forecast(
          list.map(({ due, stability }, at) => schedule(`a${at}`, { due: NOW + due * DAY_MS, stability })),
          clock,
          14,
        );
        const recalls = days.map(({ recall }) => recall ?? 0);
        expect(recalls.every((recall, at) => at === 0 || recall <= recalls[at - 1]! + 1e-12)).toBe(true);
        expect(days.reduce((sum, { due }) => sum + due, 0)).toBe(list.length);
      }),
    );
  });
});
