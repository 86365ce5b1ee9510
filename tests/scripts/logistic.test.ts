import { describe, expect, it } from 'vitest';
import { FEATURES, predict } from '@/core/detection/role-model.ts';
import type { Feature } from '@/core/detection/role-model.ts';
import type { Example } from '@/scripts/eval/logistic.ts';
import { crossValidate, fitLogistic, logLoss } from '@/scripts/eval/logistic.ts';
import { randomFrom } from '@/scripts/eval/random.ts';

const nothing = Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as Record<Feature, number>;

/** Examples drawn from a known model. */
function draw(count: number, truth: { base: number; duties: number; selling: number }, seed = 7): Example[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const features = { ...nothing, duties: random() * 4, selling: random() * 2, share: random() };
    const chance = 1 / (1 + Math.exp(-(truth.base + truth.duties * features.duties + truth.selling * features.selling)));
    return { features, is: random() < chance ? 1 : 0 };
  });
}

describe('fitLogistic', () => {
  it('finds the weights from which the examples were drawn', () => {
    const { base, weights } = fitLogistic(draw(20_000, { base: -3, duties: 2, selling: -1 }), { duties: 1, selling: -1 }, 0.01);
    expect(base).toBeCloseTo(-3, 0);
    expect(weights.duties).toBeCloseTo(2, 0);
    expect(weights.selling).toBeCloseTo(-1, 0);
  });

  it('leaves out a feature that would speak against its meaning', () => {
    const { weights } = fitLogistic(draw(2_000, { base: -3, duties: 2, selling: 1 }), { duties: 1, selling: -1 }, 1);
    expect(Object.keys(weights)).toEqual(['duties']);
  });

  it('does not run away where the classes fall apart', () => {
    const examples = [0, 1, 2, 3].map((duties): Example => ({ features: { ...nothing, duties }, is: duties > 1 ? 1 : 0 }));
    const { weights } = fitLogistic(examples, { duties: 1 }, 1);
    expect(weights.duties).toBeLessThan(5);
  });
});

it('cross-validation says what a model says that has not seen the example', () => {
  const random = randomFrom(3);
  // Labels by chance: nothing can be learned, and an honest estimate is no better than the share of each class.
  const examples = draw(200, { base: 0, duties: 0, selling: 0 });
  const chances = crossValidate(examples, (training) => fitLogistic(training, { duties: 1 }, 1), { folds: 10, repeats: 2, random });
  expect(logLoss(examples, chances)).toBeGreaterThan(Math.log(2) - 0.02);
  const seen = fitLogistic(examples, { duties: 1 }, 1);
  expect(
    logLoss(
      examples,
      examples.map(({ features }) => predict(seen, features)),
    ),
  ).toBeLessThan(logLoss(examples, chances));
});
