import { seededRandom } from './seeded-random.ts';
import type { Course, CourseResult, Policy } from './simulate-learner.ts';
import { POLICIES, simulateLearner } from './simulate-learner.ts';

/** What a schedule cost the simulated learners. Medians and 90 % are over learners; a course broken off counts with what it had cost by then. */
export interface ScheduleCost {
  policy: Policy;
  median: number;
  p90: number;
  medianPrompts: number;
  medianDays: number;
  /** Share of learners who came to know what was asked of the course. */
  reached: number;
}

export interface Comparison {
  /** Exposures of the product's schedule. */
  perAnchor: ScheduleCost;
  /** Exposures of the flashcard with the grading that costs least among those by which nearly all learners get there. */
  perQuestion: ScheduleCost;
  /** Every grading of the flashcard. */
  gradings: ScheduleCost[];
  /** 1 − median per anchor / median per question. */
  saved: number;
  /** Bounds of `saved` that hold 95 % of redrawn groups of learners (paired bootstrap). */
  interval: [number, number];
}

/** A grading by which fewer get there is no way to know all anchors, however little it costs. */
const NEARLY_ALL = 0.9;
const REDRAWN = 1000;

/** The value that the given share of values does not exceed (nearest rank). Values may come in any order; at least one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function costOf(policy: Policy, results: readonly CourseResult[]): ScheduleCost {
  const exposures = results.map((result) => result.exposures);
  return {
    policy,
    median: quantile(exposures, 0.5),
    p90: quantile(exposures, 0.9),
    medianPrompts: quantile(
      results.map((result) => result.prompts),
      0.5,
    ),
    medianDays: quantile(
      results.map((result) => result.days),
      0.5,
    ),
    reached: results.filter((result) => result.reached).length / results.length,
  };
}

const savedBy = (anchor: readonly number[], question: readonly number[]) => 1 - quantile(anchor, 0.5) / quantile(question, 0.5);

/**
 * The same learners with the same luck on both schedules. Of the gradings of the flashcard the one that costs least is compared, so the
 * saving is not owed to a strict one; when nearly all learners get there by none of them, the one by which most do.
 */
export function compareSchedules(course: Omit<Course, 'policy' | 'learner'>, learners: number): Comparison {
  const runs = POLICIES.map((policy) => {
    const results = Array.from({ length: learners }, (_, learner) => simulateLearner({ ...course, policy, learner }));
    return { policy, exposures: results.map((result) => result.exposures), cost: costOf(policy, results) };
  });
  const anchor = runs.find(({ policy }) => policy === 'anchor');
  const cards = runs.filter(({ policy }) => policy !== 'anchor');
  const good = cards.filter(({ cost }) => cost.reached >= NEARLY_ALL).sort((a, b) => a.cost.median - b.cost.median);
  const best = good[0] ?? [...cards].sort((a, b) => b.cost.reached - a.cost.reached)[0];
  if (!anchor || !best) throw new Error('No schedule was compared.');
  const redrawn = Array.from({ length: REDRAWN }, (_, round) => {
    const drawn = Array.from({ length: learners }, (_, place) => Math.floor(seededRandom(course.seed, round, place, 0xb007) * learners));
    return savedBy(
      drawn.map((learner) => anchor.exposures[learner] ?? 0),
      drawn.map((learner) => best.exposures[learner] ?? 0),
    );
  });
  return {
    perAnchor: anchor.cost,
    perQuestion: best.cost,
    gradings: cards.map(({ cost }) => cost),
    saved: savedBy(anchor.exposures, best.exposures),
    interval: [quantile(redrawn, 0.025), quantile(redrawn, 0.975)],
  };
}
