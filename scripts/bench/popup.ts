import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { findBrowser } from '@/build/find-browser.ts';
import { launchBrowser } from '@/build/launch-browser.ts';
import { seedNotebook } from '@/build/seed-notebook.ts';
import { projectRoot } from '@/build/vite-shared.ts';
import { baseName } from '@/core/content/fault.ts';
import { parseCards } from '@/core/content/parse-content.ts';
import { readContent } from '@/scripts/read-content.ts';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 9;
const PATIENCE_MS = 120_000;

interface Figures {
  /** Half attempts, half notes; and so many schedules, of which 30 % are due. */
  records: number;
  schedules: number;
  /** From the beginning of the page to the first card's text painted, median; the first time (nothing kept yet), and of a worker that sleeps. */
  cardMs: number;
  firstTimeMs: number;
  coldMs: number;
  /** Asked of the background by a page of ours, message and back included, medians. */
  dueCountMs: number;
  due20Ms: number;
  summaryMs: number;
  /** The same message with nothing to do, to be taken off. */
  messageMs: number;
}

const median = (values: readonly number[]): number => Math.round((values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN) * 10) / 10;

/** Dates of anchors that the bank does not have: only their number and dates matter. Reviewed over two years, due 30 % of them. */
async function seedSchedules(page: Page, count: number, now: number): Promise<void> {
  await page.evaluate(
    async ([count, now]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('dry-run');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
      const DAY = 86_400_000;
      const YEARS = 730;
      for (let from = 0; from < count; from += 10_000) {
        const transaction = db.transaction('schedules', 'readwrite');
        for (let at = from; at < Math.min(count, from + 10_000); at += 1) {
          const days = 20 + ((at * 37) % YEARS);
          transaction.objectStore('schedules').put({
            key: `X-${at >> 2}/${at & 3}`,
            questionId: `X-${at >> 2}`,
            anchorId: String(at & 3),
            topic: 'serving',
            due: now + (((at * 7_919) % 1_000) - 300) * DAY * 0.7 + at,
            stability: days,
            difficulty: 5,
            state: 2,
            reps: 3,
            lapses: 0,
            learningSteps: 0,
            scheduledDays: days,
            lastReview: now - days * DAY,
          });
        }
        // eslint-disable-next-line no-await-in-loop -- one transaction after the other
        await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      }
      db.close();
    },
    [count, now] as const,
  );
}

/** Medians of the round trips of one message, milliseconds. Runs in a page of the extension. */
async function timeMessage(page: Page, type: string, data: object): Promise<number> {
  const times = await page.evaluate(
    async ([type, data, rounds]) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } }).chrome;
      const times: number[] = [];
      for (let round = 0; round < rounds * 3; round += 1) {
        const begin = performance.now();
        // eslint-disable-next-line no-await-in-loop -- one after the other
        await runtime.sendMessage({ id: round, type, data, timestamp: Date.now() });
        times.push(performance.now() - begin);
      }
      return times;
    },
    [type, data, ROUNDS] as const,
  );
  return median(times);
}

async function untilCard(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  // In the page itself, so that no message of the test stands between the card and the clock.
  return page.evaluate(
    (patience) =>
      new Promise<number>((resolve, reject) => {
        const look = () => {
          if (document.querySelector('textarea')) requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0));
          else if (performance.now() > patience) reject(new Error(document.body.textContent));
          else setTimeout(look, 2);
        };
        look();
      }),
    PATIENCE_MS,
  );
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
    const seeder = await browser.context.newPage();
    await seeder.goto(url('options.html'));
    await seeder.getByRole('heading', { level: 1 }).waitFor();
    await seeder.waitForTimeout(1_000);
    const now = Date.now();
    await seedNotebook(seeder, { attempts: records / 2, notes: records / 2, questions, newest: now - 60_000, step: 600_000 });
    await seedSchedules(seeder, records, now);
    const page = await browser.context.newPage();
    const popup = url('popup.html');
    const firstTimeMs = Math.round(await untilCard(page, popup));
    await page.waitForTimeout(3_000);
    const [warm, cold]: [number[], number[]] = [[], []];
    const protocol = await browser.context.newCDPSession(page);
    await protocol.send('ServiceWorker.enable');
    for (let round = 0; round < ROUNDS; round += 1) {
      /* eslint-disable no-await-in-loop -- one opening after the other */
      warm.push(await untilCard(page, popup));
      await page.goto('about:blank');
      await protocol.send('ServiceWorker.stopAllWorkers');
      await page.waitForTimeout(300);
      cold.push(await untilCard(page, popup));
      // Counting the store goes on after the card.
      await page.waitForTimeout(1_500);
      /* eslint-enable no-await-in-loop */
    }
    return {
      records,
      schedules: records,
      cardMs: median(warm),
      firstTimeMs,
      coldMs: median(cold),
      dueCountMs: await timeMessage(seeder, 'review.due', { limit: 1 }),
      due20Ms: await timeMessage(seeder, 'review.due', { limit: 20 }),
      summaryMs: await timeMessage(seeder, 'review.summary', {}),
      messageMs: await timeMessage(seeder, 'settings.get', {}),
    };
  } finally {
    await browser.context.close();
    rmSync(browser.profile, { recursive: true, force: true });
  }
}

/** `npm run bench -- popup [SIZE …]`: from the popup's beginning to its first card painted, and what the store's answers take. Prints JSON. */
export async function main(args: string[]): Promise<number> {
  const sizes = args.some(Number) ? args.map(Number).filter((size) => size > 0) : SIZES;
  const questions = readContent().questions.flatMap((source) =>
    parseCards(source).value.map(({ card }) => ({ id: card.id, topic: baseName(source.file), anchors: card.anchors.map(({ id }) => id) })),
  );
  const figures: Figures[] = [];
  // eslint-disable-next-line no-await-in-loop -- one browser at a time
  for (const records of sizes) figures.push(await measure(records, questions));
  console.log(JSON.stringify(figures, null, 2));
  return 0;
}
