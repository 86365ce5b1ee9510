import { Session } from 'node:inspector';

interface Coverage {
  result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

// For good, and before the code to be counted is compiled: only code compiled while this is on has counters in its blocks.
// So a test imports this file first.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Blocks entered in `core/` since the last call. */
function take(): number {
  let work = 0;
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error) throw error;
    for (const { url, functions } of (answer as Coverage).result) {
      if (!url.includes('/core/') || url.includes('/tests/') || url.includes('/node_modules/')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) work += count;
    }
  });
  return work;
}

/**
 * How much of `core/` a call runs: how often each of its blocks was entered, summed. The engine counts instead of
 * sampling, so the number hangs neither on the machine nor on its load; of millions it can lose a thousandth. Work inside built-in functions is not seen: patterns have a test of their own (patterns.test.ts).
 */
export function countWork(run: () => unknown): number {
  take();
  run();
  return take();
}
