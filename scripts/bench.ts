import { main as detect } from '@/scripts/bench/detect.ts';
import { main as learner } from '@/scripts/bench/learner.ts';
import { main as page } from '@/scripts/bench/page.ts';
import { main as review } from '@/scripts/bench/review.ts';

/** What can be measured, by name. */
const BENCHES: Readonly<Record<string, (args: string[]) => number | Promise<number>>> = { detect, learner, page, review };

/** `npm run bench -- WHAT [--json]`: measures one thing and prints a table, or one JSON line. */
export async function main([what, ...args]: string[]): Promise<number> {
  const bench = what !== undefined && Object.hasOwn(BENCHES, what) ? BENCHES[what] : undefined;
  if (bench) return bench(args);
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')} [--json]`);
  return 1;
}
