import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnchorSchedule, Grade, ReviewRecord } from '@/core/records.ts';
import type { AnchorRef } from '@/core/schedule/next-review.ts';
import { nextReview as nextReviewFor } from '@/core/schedule/next-review.ts';
import { replay as replayFor } from '@/core/schedule/replay.ts';

/** Nine of ten, as by default. */
const nextReview = (...[before, of, rating, now]: [AnchorSchedule | null, AnchorRef, Grade, number]) =>
  nextReviewFor(before, of, rating, now, 0.9);
const MINUTE = 60_000;
const DAY = 86_400_000;
const T0 = Date.UTC(2025, 4, 3, 9);
const anchor = { questionId: 'SV-01', anchorId: 'batching', topic: 'serving' } as const;
const replay = (of: AnchorRef, reviews: readonly ReviewRecord[]) => replayFor(of, reviews, 0.9);
const GRADES: Grade[] = [1, 2, 3, 4];
const grade = fc.constantFrom<Grade>(1, 2, 3, 4);
const anyTime = fc.oneof(
  fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
  fc.constantFrom(0, 1, 2 ** 31 * 1000, Date.UTC(2099, 11, 31, 23, 59)),
);

function review(id: string, at: number, rating: Grade): ReviewRecord {
  return { id, at, device: 'd', attemptId: id, questionId: anchor.questionId, anchorId: anchor.anchorId, rating };
}

describe('nextReview', () => {
  it('brings a missed anchor back after ten minutes and every other after days', () => {
    const days = GRADES.map((rating) => nextReview(null, anchor, rating, T0).due - T0);
    // FSRS says 8.3 days for "at once"; the spread makes it seven to ten.
    expect(days.slice(0, 3)).toEqual([10 * MINUTE, DAY, 2 * DAY]);
    expect(days[3]).toBeGreaterThanOrEqual(7 * DAY);
    expect(days[3]).toBeLessThanOrEqual(10 * DAY);
    const missed = nextReview(null, anchor, 1, T0);
    expect(nextReview(missed, anchor, 3, T0 + 10 * MINUTE).due - T0 - 10 * MINUTE).toBeGreaterThanOrEqual(DAY);
  });

  it('spaces an anchor that is always known further and further, up to a year', () => {
    let schedule: AnchorSchedule = nextReview(null, anchor, 3, T0);
    const intervals = [schedule.due - schedule.lastReview];
    for (let round = 0; round < 12; round += 1) {
      schedule = nextReview(schedule, anchor, 3, schedule.due);
      intervals.push(schedule.due - schedule.lastReview);
    }
    // Each half as long again and more, until the year is reached; there the spread takes off three weeks at most.
    const long = intervals.findIndex((one) => one > 340 * DAY);
    for (let index = 1; index < long; index += 1) expect(intervals[index]).toBeGreaterThan(1.5 * (intervals[index - 1] ?? 0));
    expect(long).toBeLessThan(6);
    expect(intervals.slice(long).every((one) => one >= 340 * DAY && one <= 367 * DAY)).toBe(true);
    const lapsed = nextReview(schedule, anchor, 1, schedule.due);
    expect(lapsed.due - lapsed.lastReview).toBe(10 * MINUTE);
    expect(lapsed.lapses).toBe(1);
  });

  it('counts time, not midnights, and works at now = 0', () => {
    const before = Date.UTC(2025, 4, 3, 23, 55);
    const noon = Date.UTC(2025, 4, 3, 12);
    const after = (start: number) => nextReview(nextReview(null, anchor, 3, start), anchor, 3, start + 10 * MINUTE);
    expect(after(before).stability).toBe(after(noon).stability);
    const aDayLater = (hours: number) => nextReview(nextReview(null, anchor, 3, noon), anchor, 3, noon + hours * 60 * MINUTE).stability;
    expect([aDayLater(13), aDayLater(20)]).toEqual([aDayLater(24), aDayLater(24)]);
    const zero = nextReview(nextReview(null, anchor, 3, 0), anchor, 3, 2 * DAY);
    const usual = nextReview(nextReview(null, anchor, 3, T0), anchor, 3, T0 + 2 * DAY);
    expect(zero.stability).toBe(usual.stability);
    expect(zero.due).toBe(usual.due - T0);
  });

  it('never gives a negative interval, nor a longer one for a worse grade, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyTime, grade), { maxLength: 12 }), anyTime, (history, now) => {
        let schedule: AnchorSchedule | null = null;
        for (const [at, rating] of history) schedule = nextReview(schedule, anchor, rating, at);
        const intervals = GRADES.map((rating) => nextReview(schedule, anchor, rating, now).due - now);
        expect(intervals[0]).toBe(10 * MINUTE);
        expect(intervals.every((one) => one > 0 && one <= 367 * DAY)).toBe(true);
        expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the retention asked for and the spread', () => {
  const known = (retention: number, questionId = 'SV-01', anchorId = 'a') => {
    const ref = { questionId, anchorId, topic: 'serving' as const };
    const first = nextReviewFor(null, ref, 3, T0, retention);
    return nextReviewFor(first, ref, 3, T0 + 2 * DAY, retention);
  };

  it('moves the date, never the memory', () => {
    const [low, usual, high] = [0.7, 0.9, 0.97].map((retention) => known(retention));
    expect(new Set([low, usual, high].map((one) => one?.stability)).size).toBe(1);
    expect(low?.due).toBeGreaterThan(2 * (usual?.due ?? 0) - T0);
    expect(high?.due).toBeLessThan(usual?.due ?? 0);
  });

  it('spreads questions over days, keeps the anchors of one together, and does so again alike', () => {
    const questions = Array.from({ length: 40 }, (_, index) => `Q-${index}`);
    const dues = questions.map((id) => known(0.9, id).due);
    expect(new Set(dues).size).toBeGreaterThan(2);
    expect(questions.map((id) => known(0.9, id).due)).toEqual(dues);
    expect(questions.map((id) => known(0.9, id, 'another').due)).toEqual(dues);
  });
});

describe('replay', () => {
  it('is null without reviews', () => {
    expect(replay(anchor, [])).toBeNull();
  });

  it('equals the steps one by one, and depends neither on order nor on repetition', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyTime, grade), { minLength: 1, maxLength: 10 }), fc.infiniteStream(fc.nat()), (history, random) => {
        const reviews = history.map(([at, rating], index) => review(`r${index}`, at, rating));
        const sorted = [...reviews].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
        const steps = sorted.reduce<AnchorSchedule | null>((schedule, one) => nextReview(schedule, anchor, one.rating, one.at), null);
        const shuffled = [...reviews, ...reviews].map((one) => ({ one, key: random.next().value as number })).sort((a, b) => a.key - b.key);
        expect(
          replay(
            anchor,
            shuffled.map(({ one }) => one),
          ),
        ).toEqual(steps);
      }),
      { numRuns: 200 },
    );
  });
});
