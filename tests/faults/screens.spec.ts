import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { askUntilDone } from '@/tests/support/ask.ts';
import { noteOf } from './actions.ts';
import { databaseFolder } from './damages.ts';
import type { Machine } from './machine.ts';
import { expect, test } from './machine.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SNAPSHOTS = ['store.snapshot.0', 'store.snapshot.1'];
/** Code for a page: from here on nobody answers it. */
const SILENCE = `chrome.runtime.sendMessage = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));`;

/** An error screen is a screen: axe finds nothing on it, in the light and in the dark, and a picture of both is kept with the test. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Lines fade in.
    await page.waitForTimeout(250);
    await page.screenshot({ path: test.info().outputPath(`${name}-${colorScheme}.png`) });
    await page.evaluate(axeSource);
    const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      'axe.run(document, { resultTypes: ["violations"] })',
    );
    expect(
      found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      `${name} ${colorScheme}`,
    ).toEqual([]);
  }
}

const notice = (page: Page) => page.getByRole('region', { name: /./ }).filter({ has: page.locator('#health-title') });
const buttons = (page: Page) => notice(page).getByRole('button').allTextContents();

/** A profile with three notes and a copy of them, and the browser ended. Returns the folder of its databases. */
async function seeded(machine: Machine): Promise<string> {
  const page = await machine.start();
  for (const at of [1, 2, 3]) await askUntilDone(page, 'note.save', noteOf(`note-${at}`).args);
  await expect.poll(async () => (await askUntilDone(page, 'store.health', {})).snapshot?.notes, { timeout: 20_000 }).toBe(3);
  const { host } = new URL(machine.origin);
  await machine.stop();
  return databaseFolder(machine.profile, host);
}

test('a store that lost rows: the copy, what it holds, and no friendly emptiness anywhere', async ({ machine }) => {
  const folder = await seeded(machine);
  rmSync(folder, { recursive: true });
  await machine.start();
  const review = await machine.own('review.html');
  await expect(notice(review)).toContainText('3 notes');
  expect(await buttons(review)).toEqual(['Restore the copy', 'Go on with these']);
  await look(review, 'shrunk-review');
  for (const path of ['sidepanel.html#sample=1', 'popup.html', 'options.html']) {
    const page = await machine.own(path);
    await expect(page.getByText('were kept in it').first()).toBeVisible();
    await look(page, `shrunk-${path.split('.')[0]}`);
    await page.close();
  }
  await review.getByRole('button', { name: 'Restore the copy' }).click();
  await expect(review.getByText('The text of note-3')).toBeVisible();
  await expect(notice(review)).toHaveCount(0);
});

test('a store that cannot be opened: its copy; without one, looking again comes before beginning anew', async ({ machine }) => {
  const folder = await seeded(machine);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'not a folder');
  await machine.start();
  const review = await machine.own('review.html');
  await expect(notice(review)).toBeVisible();
  expect(await buttons(review)).toEqual(['Restore the copy', 'Look again']);
  await look(review, 'broken-review');
  // Nothing can be opened in this profile, so the copy cannot come back here: that is said, and it can be exported.
  await review.getByRole('button', { name: 'Restore the copy' }).click();
  await expect(review.getByText('your copy is safe, export it')).toBeVisible({ timeout: 20_000 });
  await look(review, 'broken-restore');
  await review.evaluate(`chrome.storage.local.remove(${JSON.stringify(SNAPSHOTS)})`);
  await review.reload();
  await expect(notice(review)).toBeVisible();
  expect(await buttons(review)).toEqual(['Look again', 'Begin anew']);
  await review.getByRole('button', { name: /^Export/ }).click();
  await expect(review.getByText('cannot read the store').last()).toBeVisible();
  await look(review, 'broken-export');
});

test('a store of a newer version, and one that another page holds up: read only, and waited for', async ({ machine }) => {
  const page = await machine.start();
  await askUntilDone(page, 'note.save', noteOf('note-1').args);
  await machine.stopWorker();
  const held = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        indexedDB.deleteDatabase('dry-run').addEventListener('success', () => {
          const request = indexedDB.open('dry-run', 10);
          // The oldest schema, held by somebody who does not listen.
          request.addEventListener('upgradeneeded', () => {
            for (const name of ['postings', 'attempts', 'reviews', 'noteEdits', 'notes', 'retractions'])
              request.result.createObjectStore(name, { keyPath: 'id' });
            for (const name of ['schedules', 'drafts', 'meta']) request.result.createObjectStore(name, { keyPath: 'key' });
          });
          request.addEventListener('success', () => {
            Object.assign(globalThis, { held: request.result });
            resolve(true);
          });
        });
      }),
  );
  expect(held).toBe(true);
  const review = await machine.own('review.html');
  await expect(notice(review)).toContainText('close all other Dry Run pages', { timeout: 20_000 });
  expect(await buttons(review)).toEqual(['Look again']);
  await look(review, 'waiting-review');
  await page.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
  // By itself, without a click.
  await expect(notice(review)).not.toContainText('close all other', { timeout: 20_000 });
  await machine.stopWorker();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('dry-run', 30);
        request.addEventListener('upgradeneeded', () => {
          request.transaction?.objectStore('meta').put({ key: 'schema', value: 3 });
        });
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
      }),
  );
  await review.reload();
  await expect(notice(review)).toContainText('newer version of Dry Run');
  expect(await buttons(review)).toEqual(['Look again']);
  await look(review, 'newer-review');
  const sidebar = await machine.own('sidepanel.html#sample=1');
  await expect(sidebar.getByText('newer version of Dry Run')).toBeVisible();
  await look(sidebar, 'newer-sidebar');
});

test('a second store that fails: what is kept is shown, practised and saved all the same, with the choices of the first day', async ({
  machine,
}) => {
  const page = await machine.start();
  await askUntilDone(page, 'note.save', noteOf('note-1').args);
  const failing = `for (const how of ['get', 'set']) chrome.storage.local[how] = () => Promise.reject(new Error('An unexpected error occurred'));`;
  await machine.inWorker(failing);
  const review = await machine.own('review.html');
  await expect(review.getByText('The text of note-1')).toBeVisible();
  await expect(notice(review)).toHaveCount(0);
  await askUntilDone(page, 'note.save', noteOf('note-2').args);
  const options = await machine.own('options.html');
  await look(options, 'second-store-options');
  await look(review, 'second-store-review');
  await machine.stopWorker();
  expect(await askUntilDone(page, 'store.health', {})).toMatchObject({ state: 'ok', counts: { notes: 2 } });
});

test('a background that does not answer, a file that is refused: one sentence, and the text is still there', async ({ machine }) => {
  await machine.start();
  const review = await machine.own('review.html');
  const file = join(machine.profile, 'no-backup.json');
  writeFileSync(file, '{"format": "dry-run",\n"schema": 2');
  await review.locator('input[type=file]').first().setInputFiles(file);
  await expect(review.getByText('This file is damaged or is not a JSON file')).toBeVisible();
  await look(review, 'import-refused');

  const sidebar = await machine.own('sidepanel.html#sample=1');
  await sidebar.locator('section[aria-labelledby=questions] li button').first().click();
  await sidebar.getByRole('textbox').first().fill('Words that nobody may lose.');
  await sidebar.evaluate(SILENCE);
  await sidebar.getByRole('button', { name: 'Compare my answer' }).click();
  await sidebar.getByRole('button', { name: /with effort/ }).click();
  await expect(sidebar.getByText('Not saved. Dry Run did not answer')).toBeVisible();
  await expect(sidebar.getByText('Words that nobody may lose.').first()).toBeVisible();
  await look(sidebar, 'silent-sidebar');

  const silent = await machine.blank();
  await silent.addInitScript(SILENCE);
  for (const path of ['review.html', 'popup.html', 'options.html', 'prepare.html']) {
    await silent.goto(`${machine.origin}/${path}`);
    await expect(silent.getByText(/did not answer/).first(), path).toBeVisible();
    expect(await silent.getByText('Nothing here yet').count(), path).toBe(0);
    await look(silent, `silent-${path.split('.')[0]}`);
  }
});
