import { Matrix, solve } from 'ml-matrix';
import type { Feature, LogisticModel } from '@/core/detection/role-model.ts';
import { FEATURES, predict, probability } from '@/core/detection/role-model.ts';

/** One labelled posting as the regression sees it. */
export interface Example {
  features: Record<Feature, number>;
  /** 1 or 0. */
  is: number;
}

const MAX_STEPS = 60;

/**
 * Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman, The
 * Elements of Statistical Learning, 4.4). `ridge` weighs the squared weights of features scaled to unit variance; the base is not penalised.
 * A weight whose sign is not the one in `signs` (its meaning: a duty never speaks against) is left out and the rest fitted anew.
 */
export function fitLogistic(examples: readonly Example[], signs: Partial<Record<Feature, 1 | -1>>, ridge: number): LogisticModel {
  let used = FEATURES.filter((feature) => signs[feature] !== undefined);
  for (;;) {
    const model = fitOnce(examples, used, ridge);
    const wrong = used.filter((feature) => (model.weights[feature] ?? 0) * (signs[feature] ?? 0) <= 0);
    if (wrong.length === 0) return model;
    used = used.filter((feature) => !wrong.includes(feature));
  }
}

function fitOnce(examples: readonly Example[], used: readonly Feature[], ridge: number): LogisticModel {
  const mean = used.map((feature) => average(examples.map(({ features }) => features[feature])));
  const spread = used.map(
    (feature, at) => Math.sqrt(average(examples.map(({ features }) => (features[feature] - (mean[at] ?? 0)) ** 2))) || 1,
  );
  const x = new Matrix(
    examples.map(({ features }) => [1, ...used.map((feature, at) => (features[feature] - (mean[at] ?? 0)) / (spread[at] ?? 1))]),
  );
  const penalty = Matrix.diag([1e-6, ...used.map(() => ridge)]);
  let weights = Matrix.zeros(used.length + 1, 1);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const chance = x.mmul(weights).to1DArray().map(probability);
    const gradient = x
      .transpose()
      .mmul(Matrix.columnVector(examples.map(({ is }, at) => is - (chance[at] ?? 0))))
      .sub(penalty.mmul(weights));
    const weighted = x.clone();
    chance.forEach((p, row) => weighted.mulRow(row, p * (1 - p) + 1e-9));
    const change = solve(x.transpose().mmul(weighted).add(penalty), gradient);
    weights = weights.add(change);
    if (change.to1DArray().every((value) => Math.abs(value) < 1e-8)) break;
  }
  const [base = 0, ...scaled] = weights.to1DArray();
  const plain = scaled.map((weight, at) => weight / (spread[at] ?? 1));
  return {
    base: base - plain.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0),
    weights: Object.fromEntries(used.map((feature, at) => [feature, plain[at] ?? 0])),
  };
}

const average = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** Mean negative log-likelihood of labels under probabilities; lower is better. */
export function logLoss(examples: readonly Example[], chances: readonly number[]): number {
  return average(examples.map(({ is }, at) => -Math.log(Math.max(1e-9, is === 1 ? (chances[at] ?? 0) : 1 - (chances[at] ?? 0)))));
}

/**
 * The probability of each example by models that have not seen it: `folds` parts with equal shares of both classes, drawn `repeats` times,
 * averaged. `random` gives numbers from 0 to 1.
 */
export function crossValidate(
  examples: readonly Example[],
  fit: (training: readonly Example[]) => LogisticModel,
  { folds, repeats, random }: { folds: number; repeats: number; random: () => number },
): number[] {
  const sums = examples.map(() => 0);
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const fold = examples.map(() => 0);
    for (const is of [0, 1]) {
      const order = examples.flatMap((example, at) => (example.is === is ? [{ at, key: random() }] : [])).sort((a, b) => a.key - b.key);
      order.forEach(({ at }, place) => (fold[at] = place % folds));
    }
    for (let held = 0; held < folds; held += 1) {
      const model = fit(examples.filter((_, at) => fold[at] !== held));
      examples.forEach(({ features }, at) => {
        if (fold[at] === held) sums[at] = (sums[at] ?? 0) + predict(model, features);
      });
    }
  }
  return sums.map((sum) => sum / repeats);
}
