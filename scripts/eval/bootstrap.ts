import { randomFrom } from './random.ts';

const DRAWS = 2_000;
const SEED = 1_979;

/**
 * The middle 95 % of a statistic over samples drawn with replacement (percentile bootstrap; Efron 1979), seeded. Null where no draw gives a
 * number.
 */
export function interval<T>(items: readonly T[], statistic: (sample: readonly T[]) => number): [number, number] | null {
  const random = randomFrom(SEED);
  const values: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const value = statistic(items.map(() => items[Math.floor(random() * items.length)] as T));
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(values.length * share))];
  const [low, high] = [at(0.025), at(0.975)];
  return low === undefined || high === undefined ? null : [low, high];
}
