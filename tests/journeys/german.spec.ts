import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { parse } from 'yaml';
import { openSidebar } from '../../build/open-sidebar.ts';
import { seedNotebook } from '../../build/seed-notebook.ts';
import { cutOff, englishLeft } from '../support/english-left.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';

test.use({ locale: 'de' });

const FOLDER = process.env['SCREENSHOTS'];

/** Nothing English is left and nothing is cut off; with SCREENSHOTS set the page is kept as a picture. */
async function isGerman(page: Page | Frame, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  if (FOLDER && 'screenshot' in page) await page.screenshot({ path: `${FOLDER}/${name}.png` });
  expect(await englishLeft(page), name).toEqual([]);
  expect(await cutOff(page), name).toEqual([]);
}

function questionsOf(topic: string) {
  const { questions } = parse(readFileSync(`content/questions/${topic}.yaml`, 'utf8')) as {
    questions: { id: string; anchors: { id: string }[] }[];
  };
  return questions.slice(0, 5).map(({ id, anchors }) => ({ id, topic, anchors: anchors.map((anchor) => anchor.id) }));
}

test('the sidebar speaks German from the posting to the grade, and the handle does', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  const first = frame.locator('section[aria-labelledby=questions] li button').first();
  await expect(first).toBeVisible();
  const shot = async (name: string) => FOLDER && page.screenshot({ path: `${FOLDER}/${name}.png` });
  await shot('sidebar');
  await isGerman(frame, 'sidebar');
  await first.click();
  await isGerman(frame, 'question');
  await frame.getByRole('textbox').first().fill('We watch the input distributions and the error rate, and roll back.');
  await frame.getByRole('button', { name: 'Antwort vergleichen' }).click();
  await expect(frame.getByText('Wie lief es?').first()).toBeVisible();
  await shot('feedback');
  await isGerman(frame, 'feedback');
  await frame.getByRole('button', { name: /^gut/ }).click();
  await expect(frame.getByText(/Als „gut“ gespeichert\./)).toBeVisible();
  await shot('saved');
  await isGerman(frame, 'saved');
  await page.keyboard.press('?');
  await isGerman(frame, 'keys');
});

test('popup, first page and options speak German', async ({ session }) => {
  const popup = await session.own('popup.html');
  await expect(popup.getByText('Keine unterstützte Stellenbörse.')).toBeVisible();
  await isGerman(popup, 'popup');
  const welcome = await session.own('welcome.html');
  await welcome.getByRole('radio', { name: /DevOps/ }).check();
  await expect(welcome.getByText('Woran Gespräche scheitern')).toBeVisible();
  await isGerman(welcome, 'welcome');
  const options = await session.own('options.html');
  await options.getByRole('checkbox', { name: 'Tägliche Erinnerung' }).check();
  await expect(options.getByText('Sie kommt um')).toBeVisible();
  await isGerman(options, 'options');
});

test('notebook and preparation speak German', async ({ session }) => {
  const page = await session.own('review.html');
  await expect(page.getByText('Noch ist hier nichts')).toBeVisible();
  await isGerman(page, 'review-empty');
  const questions = [...questionsOf('monitoring'), ...questionsOf('serving')];
  await seedNotebook(page, { attempts: 30, notes: 12, questions, newest: Date.now() - 3_600_000, step: 25_200_000 });
  await page.reload();
  await expect(page.getByRole('article').first()).toBeVisible();
  await page
    .getByRole('checkbox', { name: /^Auswählen: / })
    .first()
    .check();
  for (const table of await page.getByText('Als Tabelle').all()) await table.click();
  await isGerman(page, 'review');
  await page
    .getByRole('button', { name: /^Nebeneinander/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Bearbeiten' }).first().click();
  await isGerman(page, 'review-compare');
  const job = await session.context.newPage();
  await job.goto(SAMPLE.mlops);
  await expect((await openSidebar(job)).locator('section[aria-labelledby=questions] li button').first()).toBeVisible();
  await job.waitForTimeout(500);
  const prepare = await session.own('prepare.html');
  await prepare.locator('section[aria-labelledby=postings] li button').first().click();
  await expect(prepare.getByText('Stand der Vorbereitung')).toBeVisible();
  await prepare.locator('input[type=date]').fill('2099-01-01');
  await isGerman(prepare, 'prepare');
});

test('a chosen language overrules the browser: English, at once and in the page too', async ({ session }) => {
  const options = await session.own('options.html');
  await expect(options.getByRole('heading', { name: 'Optionen' })).toBeVisible();
  await options.evaluate(() =>
    (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({
      settings: { language: 'en' },
    }),
  );
  await options.reload();
  await expect(options.getByRole('heading', { name: 'Options' })).toBeVisible();
  await expect(options.locator('html')).toHaveAttribute('lang', 'en');
  const job = await session.context.newPage();
  await job.goto(SAMPLE.mlops);
  const frame = await openSidebar(job);
  await expect(frame.getByText('Likely questions')).toBeVisible();
  expect(await job.locator('iframe').count()).toBe(0);
});
