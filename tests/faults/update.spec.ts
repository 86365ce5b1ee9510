import type { Page as RunnerPage } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';
import type { SampleServer } from '@/build/serve-samples.ts';
import { serveSamples } from '@/build/serve-samples.ts';
import { ask, askUntilDone } from '@/tests/support/ask.ts';
import { SAMPLE } from '@/tests/support/extension.ts';
import { draw, ROUNDS } from '@/tests/support/rounds.ts';
import type { UpdatingBrowser } from '@/tests/support/updating-browser.ts';
import { startUpdating } from '@/tests/support/updating-browser.ts';
import { actionOf, BATCH } from './actions.ts';
import { readRows, tornActions } from './rows.ts';

const UPDATES = 2 * ROUNDS;
/** More of what was typed than this long before an update may never be lost. */
const LOST_MS = 1_000;

const pause = (ms: number) => new Promise((passed) => setTimeout(passed, ms));

/** Both drivers evaluate in the same way; the helpers of the others take this one's pages too. */
const asRunner = (page: Page) => page as unknown as RunnerPage;

async function until<T>(what: string, find: () => Promise<T | undefined | null | false>): Promise<T> {
  for (let turn = 0; turn < 150; turn += 1) {
    const found = await find().catch(() => null);
    if (found) return found;
    await pause(100);
  }
  throw new Error(`never seen: ${what}`);
}

let server: SampleServer;
let machine: UpdatingBrowser;

test.beforeEach(async () => {
  server = await serveSamples();
  machine = await startUpdating(server);
  // The first page comes to the front when it is opened by the install.
  await until('the first page', async () => (await machine.browser.pages()).find((page) => page.url().endsWith('welcome.html')));
});
test.afterEach(async () => {
  await machine.close();
  await server.close();
});

async function own(path: string): Promise<Page> {
  const page = await machine.browser.newPage();
  await until(path, async () => {
    await page.goto(`chrome-extension://${machine.extensionId}/${path}`);
    return true;
  });
  return page;
}

/** Clicks the handle until the sidebar is there, and opens its first question. */
async function practise(page: Page): Promise<Frame> {
  const x = (await page.evaluate(() => document.documentElement.clientWidth)) - 16;
  const frame = await until('the sidebar', async () => {
    const found = page.frames().find((each) => each.url().startsWith('chrome-extension://') && each.url().includes('token'));
    if (found) return found;
    await page.mouse.move(x, 339);
    await pause(250);
    await page.mouse.click(x, 339);
    await pause(400);
    return null;
  });
  await until('a question', () =>
    frame.evaluate(() => {
      const question = document.querySelector<HTMLElement>('section[aria-labelledby=questions] li button');
      question?.click();
      return document.querySelector('textarea') !== null;
    }),
  );
  return frame;
}

const written = (frame: Frame) => frame.evaluate(() => document.querySelector('textarea')?.value ?? '');

async function draftIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no reason'));
      });
    const db = await settled(indexedDB.open('dry-run'));
    const drafts = (await settled(db.transaction('drafts').objectStore('drafts').getAll())) as { key: string; text: string }[];
    db.close();
    return drafts.find(({ key }) => key.startsWith('answer:'))?.text ?? '';
  });
}

test('an update while somebody types: the frame stays with its text, what was typed is kept but for its last second, and goes on after a reload', async () => {
  test.setTimeout(60_000 + UPDATES * 40_000);
  let most = 0;
  for (let round = 0; round < UPDATES; round += 1) {
    const page = await machine.browser.newPage();
    await page.goto(SAMPLE.mlops);
    await page.bringToFront();
    const frame = await practise(page);
    const before = await written(frame);
    const typed: { char: string; at: number }[] = [];
    let typing = true;
    const typist = (async () => {
      for (let at = 0; typing; at += 1) {
        const char = 'canary rollback shadow drift '.charAt(at % 29);
        await page.keyboard.type(char);
        typed.push({ char, at: performance.now() });
        await pause(5 + draw(70, round, at));
      }
    })();
    await pause(300 + draw(3_500, round));
    const updatedAt = performance.now();
    await machine.update();
    // The person does not notice at once.
    await pause(300);
    typing = false;
    await typist;

    const text = before + typed.map(({ char }) => char).join('');
    const store = await own('options.html');
    const kept = await draftIn(store);
    expect(text.startsWith(kept), `round ${round}: ${kept} is no beginning of ${text}`).toBe(true);
    const due = before.length + typed.filter(({ at }) => at <= updatedAt - LOST_MS).length;
    expect(kept.length, `round ${round}`).toBeGreaterThanOrEqual(due);
    const firstLost = typed[kept.length - before.length];
    if (firstLost) most = Math.max(most, updatedAt - firstLost.at);
    // Nothing is taken away in silence: all that was typed before the update can be read in the frame, and copied.
    const shown = await written(frame);
    expect(shown.length).toBeGreaterThanOrEqual(before.length + typed.filter(({ at }) => at < updatedAt).length);
    expect(text.startsWith(shown) && shown.startsWith(kept)).toBe(true);
    await store.close();

    // The sentence stands over the frame's lower end, its first button is met by the mouse.
    await page.bringToFront();
    await pause(1_500);
    const reloaded = page.waitForNavigation();
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    await page.mouse.click(width - 250, 800 - 46);
    await reloaded;
    const again = await practise(page);
    await until('the draft', async () => (await written(again)) === kept);
    await page.close();
  }
  console.log(`${UPDATES} updates while typing, at most ${Math.round(Math.max(0, most))} ms of typing not kept`);
});

test('an update while answers and notes are written: nothing torn, nothing acknowledged lost', async () => {
  test.setTimeout(60_000 + UPDATES * 20_000);
  const acknowledged: string[] = [];
  let number = 0;
  for (let round = 0; round < UPDATES; round += 1) {
    const page = await own('options.html');
    await askUntilDone(asRunner(page), 'store.health', {});
    const stream = (async () => {
      for (;;) {
        const { id, call, args } = actionOf(2_000_000 + (number += 1));
        if ((await ask(asRunner(page), call, args as never)).state === 'done') acknowledged.push(id);
      }
    })().catch(() => undefined);
    const before = acknowledged.length;
    await until('an acknowledgement', async () => acknowledged.length > before);
    await pause(draw(900, round, 7));
    await machine.update();
    await stream;
    const after = await own('review.html');
    expect(await askUntilDone(asRunner(after), 'store.health', {}), `round ${round}`).toMatchObject({ state: 'ok' });
    const rows = await readRows(asRunner(after));
    expect(tornActions(rows, BATCH), `round ${round}`).toEqual([]);
    const there = new Set([...rows.attempts, ...rows.noteEdits, ...rows.entries].map(({ id }) => id));
    expect(
      acknowledged.filter((id) => !there.has(id)),
      `round ${round}`,
    ).toEqual([]);
    await after.close();
  }
  console.log(`${UPDATES} updates while writing, ${acknowledged.length} actions acknowledged, 0 torn, 0 lost`);
});

test('after an update the handle is that of the new version, in a page that was open before', async () => {
  const page = await machine.browser.newPage();
  await page.goto(SAMPLE.mlops);
  await page.bringToFront();
  const hosts = () =>
    page.evaluate(() => [...document.documentElement.children].filter((each) => each !== document.head && each !== document.body).length);
  await until('the handle', async () => (await hosts()) === 1);
  await machine.update();
  await pause(2_500);
  await page.bringToFront();
  expect(await hosts()).toBe(1);
  const frame = await practise(page);
  await page.keyboard.type('It works.');
  expect(await written(frame)).toBe('It works.');
});
