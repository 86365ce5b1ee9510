import type { Card, TLearningStepsStrategy } from 'ts-fsrs';
import { createEmptyCard, fsrs, StrategyMode } from 'ts-fsrs';
import type { AnchorSchedule, Grade } from '@/core/records.ts';

/** What identifies an anchor in the schedule; the topic is carried along for lists. */
export type AnchorRef = Pick<AnchorSchedule, 'questionId' | 'anchorId' | 'topic'>;

export const DAY_MS = 86_400_000;
/** How soon a missed anchor comes back, in minutes: after other questions, within the same sitting. */
const MISSED_MINUTES = 10;
/** Nobody prepares for an interview that is more than a year away; without a cap FSRS soon asks after several years. The library keeps a day between good grades, so it can be two days more. */
const MAX_INTERVAL_DAYS = 365;

/** Only a miss is repeated within the sitting. The library's own steps would also bring "with effort" back after minutes. */
const missedSoonElseDays: TLearningStepsStrategy = () => ({ 1: { scheduled_minutes: MISSED_MINUTES, next_step: 0 } });

const scheduler = fsrs({
  // Nine of ten anchors still known when they are asked again: the usual balance between forgetting and the number of reviews.
  request_retention: 0.9,
  // Two devices that replay the same reviews must reach the same dates.
  enable_fuzz: false,
  maximum_interval: MAX_INTERVAL_DAYS,
}).useStrategy(StrategyMode.LEARNING_STEPS, missedSoonElseDays);

/** Key of an anchor's schedule. Question ids hold no slash (`core/content/schema.ts`), so keys of different anchors differ. */
export function scheduleKey(questionId: string, anchorId: string): string {
  return `${questionId}/${anchorId}`;
}

const ORIGIN = 0;

function toCard(schedule: AnchorSchedule | null): Card {
  // A `Date`, not a number: the library reads the number 0 as "never reviewed".
  const origin = new Date(ORIGIN);
  if (!schedule) return createEmptyCard(origin);
  return {
    due: origin,
    last_review: origin,
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    elapsed_days: 0,
    scheduled_days: schedule.scheduledDays,
    learning_steps: schedule.learningSteps,
    reps: schedule.reps,
    lapses: schedule.lapses,
    state: schedule.state,
  };
}

/**
 * The schedule of one anchor after one more review, by FSRS-6 (ts-fsrs, github.com/open-spaced-repetition/ts-fsrs).
 *
 * `now` is in epoch milliseconds. A missed anchor (rating 1) returns after 10 minutes; every other rating gives one day or more, so that
 * an interview answer is spaced over days, which is what keeps it. A better rating never returns sooner. Nothing is random.
 *
 * Only the time since the last review counts, rounded to whole days, never the calendar: the library compares UTC dates, for which ten
 * minutes around midnight are a day. When the clock went back, no time has passed; the next date is always later than `now`.
 */
export function nextReview(schedule: AnchorSchedule | null, anchor: AnchorRef, rating: Grade, now: number): AnchorSchedule {
  const days = schedule ? Math.max(0, Math.round((now - schedule.lastReview) / DAY_MS)) : 0;
  const today = days * DAY_MS;
  const { card } = scheduler.next(toCard(schedule), new Date(today), rating);
  return {
    key: scheduleKey(anchor.questionId, anchor.anchorId),
    questionId: anchor.questionId,
    anchorId: anchor.anchorId,
    topic: anchor.topic,
    due: now + (card.due.getTime() - today),
    stability: card.stability,
    difficulty: card.difficulty,
    state: card.state,
    reps: card.reps,
    lapses: card.lapses,
    learningSteps: card.learning_steps,
    scheduledDays: card.scheduled_days,
    lastReview: now,
  };
}
