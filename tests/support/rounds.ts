import { seededRandom } from '@/core/schedule/seeded-random.ts';

/** How many times the share of a commit is run; `npm run test:faults -- --rounds N` sets it. */
export const ROUNDS = Math.max(1, Math.trunc(Number(process.env['FAULT_ROUNDS'] ?? 1)) || 1);

/** The seed of everything that is drawn; the command prints it, and takes one with `--seed`. */
export const SEED = Math.trunc(Number(process.env['FAULT_SEED'] ?? 1)) || 1;

/** A whole number from 0 to `below` - 1 that hangs on the run's seed and the keys only. */
export function draw(below: number, ...keys: readonly number[]): number {
  return Math.floor(seededRandom(SEED, ...keys) * below);
}
