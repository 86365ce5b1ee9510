import type { Card, FSRS, TLearningStepsStrategy } from 'ts-fsrs';
import { createEmptyCard, fsrs, GenSeedStrategyWithCardId, StrategyMode } from 'ts-fsrs';
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

/** Made once for each retention asked for; they hold no state from one review to the next. */
const schedulers = new Map<number, FSRS>();

function schedulerFor(retention: number): FSRS {
  const known = schedulers.get(retention);
  if (known) return known;
  const made = fsrs({ request_retention: retention, enable_fuzz: true, maximum_interval: MAX_INTERVAL_DAYS })
    .useStrategy(StrategyMode.LEARNING_STEPS, missedSoonElseDays)
    .useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('seed' satisfies keyof SeededCard));
  schedulers.set(retention, made);
  return made;
}

/** The library makes the seed of its fuzz from this field and the number of reviews. */
interface SeededCard extends Card {
  seed: string;
}

/** Key of an anchor's schedule. Question ids hold no slash (`core/content/schema.ts`), so keys of different anchors differ. */
export function scheduleKey(questionId: string, anchorId: string): string {
  return `${questionId}/${anchorId}`;
}

const ORIGIN = 0;

function toCard(schedule: AnchorSchedule | null, questionId: string): SeededCard {
  // The question, not the anchor: anchors with the same history stay on one day, and their question is asked once for all of them.
  const seed = `${questionId}#`;
  // A `Date`, not a number: the library reads the number 0 as "never reviewed".
  const origin = new Date(ORIGIN);
  if (!schedule) return { ...createEmptyCard(origin), seed };
  return {
    seed,
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
 * an interview answer is spaced over days, which is what keeps it. A better rating never returns sooner.
 *
 * `retention` (0.7 to 0.97) is the share of anchors that shall still be known when they are asked again; it moves the date only, never the
 * stability. Intervals from 2.5 days on are spread by a few days (the library's fuzz), so that questions begun on one day do not all return on
 * one. The spread is seeded by question and number of reviews: two devices that replay the same reviews reach the same dates.
 *
 * Only the time since the last review counts, rounded to whole days, never the calendar: the library compares UTC dates, for which ten
 * minutes around midnight are a day. When the clock went back, no time has passed; the next date is always later than `now`.
 */
export function nextReview(
  schedule: AnchorSchedule | null,
  anchor: AnchorRef,
  rating: Grade,
  now: number,
  retention: number,
): AnchorSchedule {
  const days = schedule ? Math.max(0, Math.round((now - schedule.lastReview) / DAY_MS)) : 0;
  const today = days * DAY_MS;
  const { card } = schedulerFor(retention).next(toCard(schedule, anchor.questionId), new Date(today), rating);
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
