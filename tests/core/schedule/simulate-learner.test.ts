import { describe, expect, it } from 'vitest';
import { compareSchedules, quantile } from '@/core/schedule/compare-schedules.ts';
import { seededNormal, seededRandom } from '@/core/schedule/seeded-random.ts';
import type { Course } from '@/core/schedule/simulate-learner.ts';
import { POLICIES, simulateLearner } from '@/core/schedule/simulate-learner.ts';
import { drawMemory, meet, recallChance } from '@/core/schedule/true-memory.ts';

const COURSE: Omit<Course, 'policy' | 'learner'> = {
  seed: 7,
  questions: 3,
  anchorsPerQuestion: 5,
  newPerDay: 2,
  passesPerDay: 2,
  retention: 0.9,
  knownDays: 7,
  knownShare: 1,
  mostDays: 200,
};
const LEARNERS = Array.from({ length: 12 }, (_, learner) => learner);
const run = (change: Partial<Course> = {}) => simulateLearner({ ...COURSE, policy: 'anchor', learner: 0, ...change });
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('seeded chance', () => {
  it('depends on all keys, is spread evenly, and its normal draws have mean 0 and deviation 1', () => {
    expect(seededRandom(1, 2, 3)).toBe(seededRandom(1, 2, 3));
    expect(new Set([seededRandom(1, 2, 3), seededRandom(1, 3, 2), seededRandom(2, 2, 3), seededRandom(1, 2)]).size).toBe(4);
    const draws = Array.from({ length: 20_000 }, (_, index) => seededRandom(5, index));
    expect(sum(draws) / draws.length).toBeCloseTo(0.5, 1);
    for (let part = 0; part < 10; part += 1)
      expect(draws.filter((draw) => Math.floor(draw * 10) === part).length / draws.length).toBeCloseTo(0.1, 1);
    const normal = Array.from({ length: 20_000 }, (_, index) => seededNormal(5, index));
    expect(Math.abs(sum(normal) / normal.length)).toBeLessThan(0.03);
    expect(Math.abs(sum(normal.map((draw) => draw ** 2)) / normal.length - 1)).toBeLessThan(0.05);
  });
});

describe('true memory', () => {
  it('fades with time, is nine of ten after its stability, and grows when it is recalled late', () => {
    const memory = { ...drawMemory(1, 1, 1), stability: 10, lastMet: 0 };
    expect(recallChance(memory, 10)).toBeCloseTo(0.9, 5);
    expect([0, 5, 10, 40].map((at) => recallChance(memory, at)).toSorted((a, b) => b - a)).toEqual(
      [0, 5, 10, 40].map((at) => recallChance(memory, at)),
    );
    const outcomes = LEARNERS.map((learner) => meet(memory, 12, { seed: 1, learner, anchor: 1, met: 3 }));
    for (const { named, memory: next } of outcomes) {
      if (named) expect(next.stability).toBeGreaterThan(10);
      else expect(next.stability).toBeLessThan(10);
    }
  });

  it('knows more beforehand the easier the anchor is', () => {
    const drawn = Array.from({ length: 200 }, (_, anchor) => drawMemory(1, 3, anchor)).sort((a, b) => a.difficulty - b.difficulty);
    expect(drawn.slice(0, 20).every(({ prior }) => prior > (drawn.at(-1)?.prior ?? 1))).toBe(true);
  });
});

describe('simulateLearner', () => {
  it('is the same for the same seed, and not for another', () => {
    expect(run()).toEqual(run());
    expect(run({ seed: 8 })).not.toEqual(run());
    expect(run({ learner: 1 })).not.toEqual(run());
  });

  it('counts every exposure: anchors add up, and a flashcard asks all anchors of a prompt', () => {
    for (const policy of POLICIES) {
      for (const learner of LEARNERS) {
        const { exposures, prompts, byAnchor } = run({ policy, learner });
        expect(sum(byAnchor)).toBe(exposures);
        expect(byAnchor.every((met) => met > 0)).toBe(true);
        if (policy === 'anchor') expect(exposures).toBeLessThanOrEqual(prompts * 5);
        else expect(exposures).toBe(prompts * 5);
      }
    }
  });

  it('with one anchor a question both schedules are the same', () => {
    for (const learner of LEARNERS)
      expect(run({ learner, anchorsPerQuestion: 1, policy: 'worst' })).toEqual(run({ learner, anchorsPerQuestion: 1 }));
  });

  it('asks more when more is wanted: a longer memory, or all instead of a part', () => {
    const cost = (change: Partial<Course>) => sum(LEARNERS.map((learner) => run({ ...change, learner }).exposures));
    expect(cost({ knownDays: 21 })).toBeGreaterThan(cost({ knownDays: 7 }));
    expect(cost({ knownShare: 0.5 })).toBeLessThan(cost({ knownShare: 1 }));
    expect(run({ mostDays: 1 })).toMatchObject({ reached: false, days: 1 });
  });
});

describe('compareSchedules', () => {
  it('compares with the cheapest grading that gets there, and its interval holds the saving', () => {
    const { perAnchor, perQuestion, gradings, saved, interval } = compareSchedules(COURSE, 20);
    const good = gradings.filter(({ reached }) => reached >= 0.9);
    expect(perQuestion.median).toBe(Math.min(...good.map(({ median }) => median)));
    expect(saved).toBeCloseTo(1 - perAnchor.median / perQuestion.median, 10);
    expect(interval[0]).toBeLessThanOrEqual(saved);
    expect(interval[1]).toBeGreaterThanOrEqual(saved);
    expect(perAnchor.p90).toBeGreaterThanOrEqual(perAnchor.median);
  });

  it('takes quantiles by nearest rank', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 2, 3], 0.5)).toBe(2);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
    expect(quantile([5], 0.025)).toBe(5);
  });
});
