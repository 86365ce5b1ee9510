import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { projectRoot } from '@/build/vite-shared.ts';

function run(command: string, args: string[], env: Record<string, string>): boolean {
  const { status } = spawnSync(`${projectRoot}/node_modules/.bin/${command}`, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/**
 * `npm run test:faults -- [--rounds N] [--seed S]`: builds, then runs the fault, attack and fuzz tests N times the share that `npm test` runs (one
 * round: 50 kills of the worker, 5 of the browser, every kind of damage once). The seed is drawn anew unless given, and printed.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string' }, seed: { type: 'string' } } });
  const rounds = values.rounds ?? '1';
  const seed = values.seed ?? String(1 + Math.floor(Math.random() * 2 ** 31));
  if (!/^[1-9]\d{0,4}$/.test(rounds) || !/^[1-9]\d{0,9}$/.test(seed)) {
    console.error('usage: npm run test:faults -- [--rounds N] [--seed S], both whole numbers from 1');
    return 1;
  }
  console.log(`seed ${seed}, rounds ${rounds}`);
  const env = { FAULT_ROUNDS: rounds, FAULT_SEED: seed };
  const results = [
    run('wxt', ['build'], {}),
    run('vitest', ['run', 'tests/faults', 'tests/attacks'], env),
    run('playwright', ['test', '--project=faults', '--project=attacks', '--reporter=list'], env),
  ];
  console.log(`seed ${seed}, rounds ${rounds}: ${results.every(Boolean) ? 'passed' : 'failed'}`);
  return results.every(Boolean) ? 0 : 1;
}
