import type { AnchorSchedule, Grade } from '@/core/records.ts';
import { isDue } from './due.ts';
import { DAY_MS, nextReview } from './next-review.ts';
import { rateAnchors } from './rate-anchors.ts';
import { suggestGrade } from './suggest-grade.ts';
import type { TrueMemory } from './true-memory.ts';
import { drawMemory, meet } from './true-memory.ts';

/**
 * `anchor`: the product's schedule, a date an anchor, only due anchors are asked. The others are a flashcard: one date a question, all its
 * anchors are asked again. They differ in how the whole card is graded: by the worst anchor (`worst`: one missed is a miss), or by share, all
 * being "fine" and a part "with effort", with a miss below four fifths (`most`), below half (`half`) or only for an empty answer (`some`).
 */
export const POLICIES = ['anchor', 'worst', 'most', 'half', 'some'] as const;
export type Policy = (typeof POLICIES)[number];

export interface Course {
  seed: number;
  learner: number;
  policy: Policy;
  questions: number;
  anchorsPerQuestion: number;
  newPerDay: number;
  /** How often a day the learner comes back for what is due, a quarter of an hour apart. */
  passesPerDay: number;
  retention: number;
  /** An anchor is known when its true stability has reached so many days: when it would still be recalled with a chance of 0.9 that long after. */
  knownDays: number;
  /** The share of anchors that must be known at the end of a day, 0 to 1; 1 means all. */
  knownShare: number;
  /** The course is broken off then. */
  mostDays: number;
}

export interface CourseResult {
  /** Anchors asked, each time counted. */
  exposures: number;
  /** Questions put, each time counted. */
  prompts: number;
  /** Days until enough were known. */
  days: number;
  /** False when broken off: the other figures are then lower bounds. */
  reached: boolean;
  /** Exposures by anchor; their sum is `exposures`. */
  byAnchor: number[];
}

const PASS_DAYS = 15 / 1440;

function gradeOf(policy: Policy, named: number, asked: number): Grade {
  if (policy === 'worst') return named < asked ? 1 : 3;
  if (policy === 'most' && named * 5 < asked * 4) return 1;
  if (policy === 'half' && named * 2 < asked) return 1;
  return suggestGrade(named, asked);
}

interface Anchor {
  index: number;
  memory: TrueMemory;
  /** How often it was asked. */
  met: number;
  /** Key of its card in the schedule: its own, or that of the question's one card. */
  card: string;
}

interface Asked {
  id: string;
  anchors: Anchor[];
}

function begin({ policy, seed, learner, questions, anchorsPerQuestion }: Course): Asked[] {
  return Array.from({ length: questions }, (_, question) => ({
    id: `Q-${question}`,
    anchors: Array.from({ length: anchorsPerQuestion }, (_, place) => {
      const index = question * anchorsPerQuestion + place;
      return { index, memory: drawMemory(seed, learner, index), met: 0, card: policy === 'anchor' ? `${index}` : `Q-${question}` };
    }),
  }));
}

/** Asks these anchors in one prompt, shows them, and says which card gets which rating. */
function put(asked: readonly Anchor[], at: number, { policy, seed, learner }: Course): { anchorId: string; rating: Grade }[] {
  const found: string[] = [];
  const missed: string[] = [];
  for (const anchor of asked) {
    const { named, memory } = meet(anchor.memory, at, { seed, learner, anchor: anchor.index, met: anchor.met });
    anchor.memory = memory;
    anchor.met += 1;
    (named ? found : missed).push(anchor.card);
  }
  const grade = gradeOf(policy, found.length, asked.length);
  if (policy === 'anchor') return rateAnchors({ found, missed, claimed: [], grade });
  return asked.slice(0, 1).map(({ card }) => ({ anchorId: card, rating: grade }));
}

/** One learner on one schedule until the anchors of the course are known. Deterministic: all chance comes from `seed` and `learner`. */
export function simulateLearner(course: Course): CourseResult {
  const { retention, knownDays, knownShare, newPerDay, passesPerDay, mostDays } = course;
  const questions = begin(course);
  const anchors = questions.flatMap((question) => question.anchors);
  const schedules = new Map<string, AnchorSchedule>();
  const isKnown = ({ memory }: Anchor) => memory.stability !== null && memory.stability >= knownDays;
  const reached = () => anchors.filter(isKnown).length >= knownShare * anchors.length;
  let prompts = 0;
  let day = 0;
  for (; day < mostDays && !reached(); day += 1) {
    for (let pass = 0; pass < passesPerDay; pass += 1) {
      const at = day + pass * PASS_DAYS;
      for (const { id, anchors } of questions.slice(0, (day + 1) * newPerDay)) {
        const asked = anchors.filter(({ card }) => {
          const schedule = schedules.get(card);
          return !schedule || isDue(schedule, at * DAY_MS, (day + 1) * DAY_MS);
        });
        if (asked.length === 0) continue;
        prompts += 1;
        for (const { anchorId, rating } of put(asked, at, course)) {
          const ref = { questionId: id, anchorId, topic: 'serving' as const };
          schedules.set(anchorId, nextReview(schedules.get(anchorId) ?? null, ref, rating, at * DAY_MS, retention));
        }
      }
    }
  }
  const byAnchor = anchors.map(({ met }) => met);
  return { exposures: byAnchor.reduce((sum, one) => sum + one, 0), prompts, days: day, reached: reached(), byAnchor };
}
