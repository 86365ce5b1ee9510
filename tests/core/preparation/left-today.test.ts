import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leftToday } from '@/core/preparation/left-today.ts';
import { planByDate } from '@/core/preparation/plan-by-date.ts';

const anchors = (count: number) => Array.from({ length: count }, (_, at) => ({ questionId: `Q${at % 3}`, anchorId: `a${at}`, seen: 0 }));

it('takes away what was seen today, each time once, and ends at nothing', () => {
  // One day only: both sightings of each anchor stand in it.
  const plan = planByDate(anchors(2), 1, 30);
  expect(leftToday(plan, () => 0)).toHaveLength(4);
  expect(leftToday(plan, (_, anchor) => (anchor === 'a0' ? 1 : 0)).map(({ anchorId }) => anchorId)).toEqual(['a1', 'a0', 'a1']);
  expect(leftToday(plan, () => 2)).toEqual([]);
});

it('never grows by practice, and what is not planned for today changes nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(19)), (count, days, practised) => {
      const plan = planByDate(anchors(count), days, 30);
      const seen = (list: number[]) => (_: string, anchor: string) => list.filter((at) => anchor === `a${at}`).length;
      const before = leftToday(plan, seen(practised.slice(1))).length;
      const after = leftToday(plan, seen(practised)).length;
      const today = new Set(plan.days[0]?.anchors.map(({ anchorId }) => anchorId));
      expect(after).toBeLessThanOrEqual(before);
      expect(before - after).toBeLessThanOrEqual(1);
      if (practised[0] !== undefined && !today.has(`a${practised[0]}`)) expect(after).toBe(before);
    }),
  );
});
