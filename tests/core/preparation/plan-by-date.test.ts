import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedAnchor } from '@/core/preparation/plan-by-date.ts';
import { planByDate } from '@/core/preparation/plan-by-date.ts';

const list = (questions: number, anchors = 3, seen = 0): PlannedAnchor[] =>
  Array.from({ length: questions }, (_, question) =>
    Array.from({ length: anchors }, (__, anchor) => ({ questionId: `q${question}`, anchorId: `a${anchor}`, seen })),
  ).flat();
const key = ({ questionId, anchorId }: { questionId: string; anchorId: string }) => `${questionId}/${anchorId}`;

describe('planByDate', () => {
  it('shows each anchor twice and spreads the load', () => {
    const plan = planByDate(list(10), 6, 40);
    expect(plan.days.map(({ anchors }) => anchors.length)).toEqual([10, 10, 10, 10, 10, 10]);
    expect(plan.tooLate).toEqual([]);
  });

  it('says which questions come first when it is too late for all', () => {
    const plan = planByDate(list(20), 2, 27);
    expect(plan.inTime).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8']);
    expect(plan.tooLate).toHaveLength(11);
  });

  it('on the eve shows everything twice on one day, and nothing when no day is left', () => {
    expect(planByDate(list(2), 1, 40).days[0]?.anchors).toHaveLength(12);
    expect(planByDate(list(2), 0, 40)).toEqual({ days: [], inTime: [], tooLate: ['q0', 'q1'] });
  });

  const anchors = fc
    .array(
      fc.record({
        anchors: fc.integer({ min: 1, max: 5 }),
        seen: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
      }),
      { maxLength: 30 },
    )
    .map((questions) =>
      questions.flatMap(({ anchors: count, seen }, at) =>
        Array.from({ length: count }, (_, anchor): PlannedAnchor => ({
          questionId: `q${at}`,
          anchorId: `a${anchor}`,
          seen: seen[anchor] ?? 0,
        })),
      ),
    );

  it('holds its promises for any list', () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }), (all, days, cap) => {
        const plan = planByDate(all, days, cap);
        expect(plan.days).toHaveLength(days);
        for (const { anchors: load } of plan.days) expect(load.length).toBeLessThanOrEqual(cap);
        const times = new Map<string, number[]>();
        for (const { day, anchors: load } of plan.days) for (const one of load) times.set(key(one), [...(times.get(key(one)) ?? []), day]);
        const inTime = new Set(plan.inTime);
        for (const anchor of all) {
          const seen = times.get(key(anchor)) ?? [];
          if (!inTime.has(anchor.questionId)) expect(seen).toEqual([]);
          else {
            expect(anchor.seen + seen.length).toBeGreaterThanOrEqual(2);
            // Two sightings stand on two days wherever there are two.
            if (days >= 2) expect(new Set(seen).size).toBe(seen.length);
          }
        }
        expect([...plan.inTime, ...plan.tooLate]).toEqual([...new Set(all.map(({ questionId }) => questionId))]);
      }),
    );
  });
});
