import type { Page } from '@playwright/test';
import { openSidebar } from '../../build/open-sidebar.ts';
import { askUntilDone } from '../support/ask.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';
import { tabThrough } from '../support/tab-through.ts';

const look = (page: { evaluate: <T>(read: () => T) => Promise<T> }) =>
  page.evaluate(() => {
    const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement);
    return { colorScheme, backgroundColor, size: getComputedStyle(document.body).fontSize };
  });

test('a look that is chosen holds at once in an open sidebar and in other pages, and after a reload', async ({ session }) => {
  const job = await session.context.newPage();
  await job.goto(SAMPLE.mlops);
  const sidebar = await openSidebar(job);
  const review = await session.own('review.html');
  const options = await session.own('options.html');
  const before = await look(sidebar);
  await options.getByRole('radio', { name: 'Dark' }).check();
  await options.getByRole('slider', { name: 'Size of text' }).fill('130');
  await expect(options.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  for (const page of [sidebar, review, options])
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    await expect.poll(() => look(page)).toEqual({ colorScheme: 'dark', backgroundColor: 'rgb(21, 24, 27)', size: '16.9px' });
  expect(before).toMatchObject({ colorScheme: 'light dark', size: '13px' });
  await options.getByRole('radio', { name: 'High contrast' }).check();
  await expect.poll(async () => (await look(sidebar)).backgroundColor).toBe('rgb(255, 255, 255)');
  await review.reload();
  await expect.poll(() => look(review)).toMatchObject({ backgroundColor: 'rgb(255, 255, 255)', size: '16.9px' });
});

const leaveBox = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

test('another key for a shortcut works in an open sidebar, one that is taken is refused, and letters can be left out', async ({
  session,
}) => {
  const sample = await session.own('sidepanel.html#sample=1');
  await sample.locator('section[aria-labelledby=questions] li button').first().click();
  const question = sample.locator('#practice-question');
  await expect(question).toBeVisible();
  const first = await question.textContent();
  const options = await session.own('options.html#keys');
  const skip = options.getByLabel('Skip this question');
  await skip.fill('u');
  await expect(options.getByRole('alert')).toContainText('U already means');
  await expect(skip).toHaveValue('S');
  await skip.fill('x');
  await expect(skip).toHaveValue('X');
  await sample.bringToFront();
  await leaveBox(sample);
  await sample.keyboard.press('s');
  await expect(question).toHaveText(first ?? '');
  await sample.keyboard.press('x');
  await expect(question).not.toHaveText(first ?? '');
  const second = await question.textContent();
  await options.bringToFront();
  await options.getByRole('checkbox', { name: 'Single letters and digits as keys' }).uncheck();
  await expect(skip).toBeHidden();
  await sample.bringToFront();
  await leaveBox(sample);
  await sample.keyboard.press('x');
  await sample.waitForTimeout(200);
  await expect(question).toHaveText(second ?? '');
});

test('everything is deleted after a word is typed, and the browser is as on the first day', async ({ session }) => {
  const review = await session.own('review.html');
  const options = await session.own('options.html#data');
  await askUntilDone(options, 'note.save', {
    id: 'e',
    noteId: 'n',
    questionId: 'SRV-01',
    topic: 'serving',
    postingId: null,
    text: 'Canary first.',
    replaces: [],
  });
  await askUntilDone(options, 'draft.save', { key: 'answer:SRV-01', text: 'half' });
  await askUntilDone(options, 'settings.set', { change: { persona: 'data-engineer', appearance: 'dark', reminderHour: 9 } });
  await options.reload();
  await options.getByRole('button', { name: 'Delete everything…' }).click();
  await expect(options.getByText('This deletes 1 note and 1 draft, with all review dates.')).toBeVisible();
  const sure = options.getByRole('button', { name: 'Delete everything now' });
  await expect(sure).toHaveAttribute('aria-disabled', 'true');
  await sure.click({ force: true });
  expect(await askUntilDone(options, 'store.size', {})).toMatchObject({ notes: 1 });
  await options.getByLabel('Type “delete” to go on').fill('delete');
  await sure.click();
  await expect(options.getByText('Everything is deleted.')).toBeVisible();
  expect(await askUntilDone(options, 'store.size', {})).toEqual({ notes: 0, attempts: 0, entries: 0, postings: 0, drafts: 0 });
  expect(await askUntilDone(options, 'store.health', {})).toMatchObject({ state: 'ok', snapshot: null });
  expect(await askUntilDone(options, 'settings.get', {})).toMatchObject({ persona: null, appearance: 'system', reminderHour: null });
  const alarms = await options.evaluate(async () =>
    (await (globalThis as unknown as { chrome: { alarms: { getAll(): Promise<{ name: string }[]> } } }).chrome.alarms.getAll())
      .map(({ name }) => name)
      .sort(),
  );
  expect(alarms).toEqual(['badge', 'snapshot']);
  // The other page began anew by itself.
  await expect(review.getByText('Nothing here yet')).toBeVisible();
  await expect.poll(async () => (await look(review)).colorScheme).toBe('light dark');
  // And what is written now is kept as ever.
  await session.restart();
  const later = await session.own('review.html');
  await expect(later.getByText('Nothing here yet')).toBeVisible();
});

test('the options, the first page and a question by keyboard: every stop has a ring and is in sight, also backwards', async ({
  session,
}) => {
  const options = await session.own('options.html');
  await expect(options.getByRole('heading', { name: 'Your data' })).toBeVisible();
  await options.waitForTimeout(300);
  const stops = await tabThrough(options);
  expect(stops.length).toBeGreaterThan(30);
  expect(stops.filter(({ fault }) => fault)).toEqual([]);
  expect((await tabThrough(options, 'Shift+Tab')).filter(({ fault }) => fault)).toEqual([]);
  const welcome = await session.own('welcome.html#known=1');
  await expect(welcome.getByRole('button', { name: 'Start the ten questions' })).toBeVisible();
  expect((await tabThrough(welcome)).filter(({ fault }) => fault)).toEqual([]);
  const sample = await session.own('sidepanel.html#sample=1');
  await expect(sample.locator('section[aria-labelledby=questions] li button').first()).toBeVisible();
  expect((await tabThrough(sample)).filter(({ fault }) => fault)).toEqual([]);
});
