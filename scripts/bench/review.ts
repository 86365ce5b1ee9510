import { rmSync } from 'node:fs';
import { findBrowser } from '@/build/find-browser.ts';
import { launchBrowser } from '@/build/launch-browser.ts';
import { seedNotebook } from '@/build/seed-notebook.ts';
import { projectRoot } from '@/build/vite-shared.ts';
import { baseName } from '@/core/content/fault.ts';
import { parseCards } from '@/core/content/parse-content.ts';
import { readContent } from '@/scripts/read-content.ts';

const SIZES = [1_000, 10_000, 100_000];
/** Typed key by key; every key is one measurement. */
const QUERIES = ['canary', 'rollback', 'kubernets', 'shadow drift', 'mark 77', 'heron'];
const PATIENCE_MS = 180_000;

interface Figures {
  records: number;
  seedMs: number;
  /** From the call for the page until the first entry is drawn, and until all records are there and indexed; milliseconds. */
  firstPaintMs: number;
  wholeMs: number;
  /** From a key press until the list shows a changed answer, and until the answer is whole. */
  keyToHitsMs: { p50: number; p95: number; keys: number };
  keyToWholeMs: { p50: number; p95: number; keys: number };
  /** Longest task of the page's main thread while typing. */
  longestTaskMs: number;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
}

/**
 * `npm run bench -- review [SIZE …]`: seeds so many records (half attempts, half notes) into a fresh profile for each size, opens
 * the built review page and measures first paint, whole list and key presses in the search field. Prints JSON.
 */
export async function main(args: string[]): Promise<number> {
  const sizes = args.some(Number) ? args.map(Number).filter((size) => size > 0) : SIZES;
  const questions = readContent().questions.flatMap((source) =>
    parseCards(source).value.map(({ card }) => ({ id: card.id, topic: baseName(source.file), anchors: card.anchors.map(({ id }) => id) })),
  );
  const figures: Figures[] = [];
  for (const records of sizes) {
    // eslint-disable-next-line no-await-in-loop -- one browser at a time
    figures.push(await measure(records, questions));
  }
  console.log(JSON.stringify(figures, null, 2));
  return 0;
}

async function measure(records: number, questions: Parameters<typeof seedNotebook>[1]['questions']): Promise<Figures> {
  const browser = await launchBrowser({
    browser: findBrowser(),
    extension: `${projectRoot}/.output/chrome-mv3`,
    headless: true,
    port: 9,
    hosts: [],
  });
  try {
    const url = (path: string) => `chrome-extension://${browser.extensionId}/${path}`;
    const page = await browser.context.newPage();
    await page.goto(url('options.html'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The options page has asked the store: its database is there.
    await page.waitForTimeout(1_000);
    const seedAt = performance.now();
    await seedNotebook(page, { attempts: records / 2, notes: records / 2, questions, newest: Date.now() - 60_000, step: 120_000 });
    const seedMs = Math.round(performance.now() - seedAt);

    await page.goto(url('review.html'));
    await page.locator('article').first().waitFor({ timeout: PATIENCE_MS });
    const firstPaintMs = Math.round(await page.evaluate(() => performance.now()));
    await page.waitForFunction(() => !document.querySelector('[role=search]')?.textContent?.includes('looking'), undefined, {
      timeout: PATIENCE_MS,
    });
    const search = page.getByRole('searchbox');
    // A word that nothing holds: its answer is whole once everything is indexed.
    await search.fill('zzzzqqqq');
    await page.locator('[data-answers=zzzzqqqq][aria-busy=false]').waitFor({ timeout: PATIENCE_MS });
    const wholeMs = Math.round(await page.evaluate(() => performance.now()));
    await search.fill('');
    await page.waitForTimeout(500);

    const { first, whole, longest } = await page.evaluate(typeQueries, QUERIES);
    return {
      records,
      seedMs,
      firstPaintMs,
      wholeMs,
      keyToHitsMs: { p50: percentile(first, 0.5), p95: percentile(first, 0.95), keys: first.length },
      keyToWholeMs: { p50: percentile(whole, 0.5), p95: percentile(whole, 0.95), keys: whole.length },
      longestTaskMs: Math.round(longest),
    };
  } finally {
    await browser.context.close();
    rmSync(browser.profile, { recursive: true, force: true });
  }
}

/** Runs in the page: types each query key by key and waits until the list shows an answer to it, then until that is whole. */
async function typeQueries(queries: string[]): Promise<{ first: number[]; whole: number[]; longest: number }> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const list = document.querySelector<HTMLElement>('[data-answers]');
  if (!field || !list) throw new Error('no search field');
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask', buffered: false });
  const type = (value: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const until = (ready: () => boolean) =>
    new Promise<void>((resolve) => {
      const limit = performance.now() + 5_000;
      const look = () => (ready() || performance.now() > limit ? resolve() : setTimeout(look, 1));
      look();
    });
  const first: number[] = [];
  const whole: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length += 1) {
      if (query[length - 1] === ' ') continue;
      const part = query.slice(0, length);
      const start = performance.now();
      type(part);
      await until(() => list.dataset['answers'] === part);
      first.push(performance.now() - start);
      await until(() => list.ariaBusy === 'false');
      whole.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    type('');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  observer.disconnect();
  return { first, whole, longest };
}
