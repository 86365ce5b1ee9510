import type { DatePlan } from './plan-by-date.ts';

type Sighting = DatePlan['days'][number]['anchors'][number];

/**
 * What of the first day of a plan is still to be seen. The plan is that of the beginning of the day; `seenToday` says how often each anchor was
 * asked since then, and each time takes one sighting away.
 */
export function leftToday(plan: DatePlan, seenToday: (questionId: string, anchorId: string) => number): Sighting[] {
  const spent = new Map<string, number>();
  return (plan.days[0]?.anchors ?? []).filter(({ questionId, anchorId }) => {
    const key = `${questionId}/${anchorId}`;
    const used = spent.get(key) ?? 0;
    if (used >= seenToday(questionId, anchorId)) return true;
    spent.set(key, used + 1);
    return false;
  });
}
