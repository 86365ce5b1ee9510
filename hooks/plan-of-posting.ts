import type { Question } from '@/core/content/schema.ts';
import type { Entry } from '@/core/entries/fold-entries.ts';
import type { DayClock } from '@/core/preparation/days.ts';
import { practiceDays } from '@/core/preparation/days.ts';
import { leftToday } from '@/core/preparation/left-today.ts';
import type { DatePlan } from '@/core/preparation/plan-by-date.ts';
import { planByDate } from '@/core/preparation/plan-by-date.ts';
import type { AttemptRecord } from '@/core/records.ts';
import { startOfDay } from '@/core/schedule/due.ts';
import { seenSince } from './seen-since.ts';

export interface PostingPlan extends DatePlan {
  /** What of today's part is still to be seen; an anchor stands twice where both its sightings are left. */
  left: { questionId: string; anchorId: string }[];
}

/**
 * The plan of a posting as it stood when the present day of practice began, and what of today's part is left. Practice since the date was set
 * counts, wherever it happened. Null without a date. `cap`: anchors a day.
 */
export function planOfPosting(
  cards: readonly Pick<Question, 'id' | 'anchors'>[],
  attempts: readonly AttemptRecord[],
  interview: Pick<Entry<'interview'>, 'createdAt' | 'value'> | null,
  cap: number,
  clock: DayClock,
): PostingPlan | null {
  if (!interview) return null;
  const dayStart = startOfDay(clock.now, clock.dayStartsAt, clock.offsetMinutes);
  const before = seenSince(
    attempts.filter(({ at }) => at < dayStart),
    interview.createdAt,
  );
  const today = seenSince(attempts, Math.max(dayStart, interview.createdAt));
  const plan = planByDate(
    cards.flatMap((card) => card.anchors.map(({ id }) => ({ questionId: card.id, anchorId: id, seen: before(card.id, id) }))),
    practiceDays(interview.value.date, clock),
    cap,
  );
  return { ...plan, left: leftToday(plan, today) };
}
