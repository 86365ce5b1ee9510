import { runInThisContext } from 'node:vm';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '@/build/find-browser.ts';
import { projectRoot, sharedViteConfig } from '@/build/vite-shared.ts';
import type { measure, Timing } from './measure.ts';

const SIZES = [1_000, 10_000, 100_000, 200_000, 1_000_000];
const ROUNDS = 7;

/** As the extension's own build makes it: one script, in which calls between files are plain calls. */
async function bundle(): Promise<string> {
  const built = await build({
    ...sharedViteConfig(),
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, lib: { entry: `${projectRoot}/scripts/bench/measure.ts`, formats: ['iife'], name: 'bench' } },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error('The measured code was not built.');
  return chunk.code;
}

/** Least squares over the logarithms: 1 is linear. The smallest size is left out, where what every text costs weighs most. */
function exponentOf(sizes: readonly number[], times: readonly number[]): number {
  const points = sizes.map((size, index) => [Math.log(size), Math.log(times[index] ?? NaN)] as const).slice(1);
  const mean = (which: 0 | 1) => points.reduce((sum, point) => sum + point[which], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

function print(name: string, { sizes, stages }: Timing): void {
  console.log(`\n${name}: milliseconds at ${sizes.map((size) => `${size / 1000} kB`).join(', ')} · MB/s at the largest · exponent`);
  for (const [stage, times] of Object.entries(stages)) {
    const speed = (sizes.at(-1) ?? 0) / 1000 / (times.at(-1) ?? NaN);
    const columns = times.map((time) => time.toFixed(2).padStart(8)).join(' ');
    console.log(`${stage.padEnd(22)} ${columns} ${speed.toFixed(1).padStart(8)} ${exponentOf(sizes, times).toFixed(2).padStart(6)}`);
  }
}

async function inChromium(code: string): Promise<Timing> {
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: root ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    return await page.evaluate(
      ([sizes, rounds]) => (globalThis as unknown as { bench: { measure: typeof measure } }).bench.measure(sizes, rounds),
      [SIZES, ROUNDS] as const,
    );
  } finally {
    await browser.close();
  }
}

/** `npm run bench -- detect [--json]`: how long detection, matching and ranking take in Node and in Chromium, by length of text. */
export async function main(args: string[]): Promise<number> {
  const code = await bundle();
  const bench = runInThisContext(`${code};bench`) as { measure: typeof measure };
  const node = bench.measure(SIZES, ROUNDS);
  const browser = await inChromium(code);
  if (args.includes('--json')) console.log(JSON.stringify({ node, browser }));
  else {
    print(`Node ${process.version}`, node);
    print('Chromium', browser);
  }
  return 0;
}
