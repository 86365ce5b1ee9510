import type { RoleFacts } from './role-facts.ts';

/** The numbers that the two decisions weigh, each from 0 up to about 4. */
export const FEATURES = [
  'duties',
  'title-core',
  'title-team',
  'title-negative',
  'share',
  'platform',
  'serving',
  'operations',
  'tools',
  'selling',
] as const;
export type Feature = (typeof FEATURES)[number];

/** A logistic regression: log-odds = base + Σ weight × feature. Features without a weight do not count. */
export interface LogisticModel {
  base: number;
  weights: Partial<Record<Feature, number>>;
}

/** `content/lexicon/role-model.yaml`, written by `npm run fit`. */
export interface RoleModel {
  /** Any duty for models in production (core or adjacent) against none. */
  any: LogisticModel;
  /** Core against all else. */
  core: LogisticModel;
}

/** The facts as features. Sums grow with the length of a posting; their logarithm keeps a long one from outvoting everything else. */
export function featuresOf(facts: RoleFacts): Record<Feature, number> {
  return {
    duties: Math.log1p(facts.duties),
    'title-core': facts.titleKind === 'core' ? 1 : 0,
    'title-team': facts.titleKind === 'team' ? 1 : 0,
    'title-negative': facts.titleKind === 'negative' ? 1 : 0,
    share: facts.share,
    platform: facts.platform / 10,
    serving: facts.serving,
    // Only a title that names the platform of models says that this is what is operated.
    operations: facts.titleKind === 'core' ? facts.operations / 3 : 0,
    tools: facts.tools,
    selling: Math.log1p(facts.selling),
  };
}

/** Log-odds that each feature adds; with `base` they sum to those of the whole. */
export function pointsOf(model: LogisticModel, features: Record<Feature, number>): Map<Feature, number> {
  const points = new Map<Feature, number>();
  for (const feature of FEATURES) {
    const value = (model.weights[feature] ?? 0) * features[feature];
    if (value !== 0) points.set(feature, value);
  }
  return points;
}

/** The probability, 0 to 1, that log-odds stand for. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The probability that the model gives to these features. */
export function predict(model: LogisticModel, features: Record<Feature, number>): number {
  return probability(model.base + [...pointsOf(model, features).values()].reduce((a, b) => a + b, 0));
}
