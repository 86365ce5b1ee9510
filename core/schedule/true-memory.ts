import { fsrs } from 'ts-fsrs';
import { seededNormal, seededRandom } from './seeded-random.ts';

/** What a simulated learner truly remembers of one anchor; the schedule never sees it. */
export interface TrueMemory {
  /** Chance of naming it when it is asked for the first time. */
  prior: number;
  /** Days after which it is recalled with a chance of 0.9; null before it was met. */
  stability: number | null;
  /** 1 (easy) to 10 (hard), the scale of FSRS. */
  difficulty: number;
  /** How well a first meeting sticks, as a factor on the stability that FSRS expects. */
  firstGain: number;
  /** Days (fractions too) since the simulation began. */
  lastMet: number;
}

const model = fsrs({ enable_fuzz: false });

/**
 * Spread of the model, fixed before any result was seen: abilities and anchor difficulties differ by one logit (a one-parameter Rasch model
 * decides what is known beforehand; the mean learner knows three of ten), an anchor's first stability by a factor of about 1.5 and each later
 * one by about 1.2.
 */
const SPREAD = { ability: 1, meanAbility: -0.85, anchor: 1, firstGain: 0.4, laterGain: 0.2, difficulty: 1.5, meanDifficulty: 5 };

/** One anchor of one learner; the same seed gives the same anchor. */
export function drawMemory(seed: number, learner: number, anchor: number): TrueMemory {
  const ability = SPREAD.meanAbility + SPREAD.ability * seededNormal(seed, learner, 0x1ea);
  const hardness = SPREAD.anchor * seededNormal(seed, learner, anchor, 0xa2c);
  const difficulty = SPREAD.meanDifficulty + SPREAD.difficulty * hardness - SPREAD.difficulty * 0.5 * (ability - SPREAD.meanAbility);
  return {
    prior: 1 / (1 + Math.exp(hardness - ability)),
    stability: null,
    difficulty: Math.min(10, Math.max(1, difficulty)),
    firstGain: Math.exp(SPREAD.firstGain * seededNormal(seed, learner, anchor, 0xf1a)),
    lastMet: 0,
  };
}

/** Chance of naming the anchor at `at` (days), by the forgetting curve of FSRS-6. */
export function recallChance(memory: TrueMemory, at: number): number {
  if (memory.stability === null) return memory.prior;
  return model.forgetting_curve(Math.max(0, at - memory.lastMet), memory.stability);
}

/**
 * Asks the anchor at `at` (days) and shows it afterwards; says whether it was named and what is remembered from then on. `met` is the number
 * of times it was asked before. The coin depends on seed, learner, anchor and `met` only, so two schedules meet the same luck.
 */
export function meet(memory: TrueMemory, at: number, keys: { seed: number; learner: number; anchor: number; met: number }) {
  const { seed, learner, anchor, met } = keys;
  const chance = recallChance(memory, at);
  const named = seededRandom(seed, learner, anchor, met, 0xc01) < chance;
  const grade = named ? 3 : 1;
  if (memory.stability === null) {
    return { named, memory: { ...memory, stability: model.init_stability(grade) * memory.firstGain, lastMet: at } };
  }
  // Whole days, as FSRS counts them: a repetition within the day follows its rule for short terms.
  const days = Math.round(at - memory.lastMet);
  const next = model.next_state({ stability: memory.stability, difficulty: memory.difficulty }, days, grade, chance);
  const noise = Math.exp(SPREAD.laterGain * seededNormal(seed, learner, anchor, met, 0x9a1));
  return { named, memory: { ...memory, stability: next.stability * noise, difficulty: next.difficulty, lastMet: at } };
}
