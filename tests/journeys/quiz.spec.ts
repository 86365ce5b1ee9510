import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openSidebar } from '../../build/open-sidebar.ts';
import type { Session } from '../support/extension.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';

/** With DRY_RUN_SHOTS set to a folder, the screens are written there to be looked at. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['DRY_RUN_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${test.info().project.name || 'page'}.png`) });
}

async function meetPosting(session: Session): Promise<void> {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await expect(frame.locator('section[aria-labelledby=questions] li button').first()).toBeVisible();
  await expect.poll(async () => (await records(session)).postings.length).toBe(1);
  await page.close();
}

async function openPopup(session: Session): Promise<Page> {
  const popup = await session.own('popup.html');
  await popup.setViewportSize({ width: 380, height: 560 });
  await expect(popup.getByRole('textbox')).toBeFocused();
  return popup;
}

interface Records {
  postings: unknown[];
  attempts: { id: string; grade: number; ahead: boolean; answer: string }[];
  reviews: { attemptId: string; rating: number }[];
  retractions: { target: string; deleted: boolean }[];
  schedules: unknown[];
}

/** What the database holds, read by a page of the extension itself. */
async function records(session: Session): Promise<Records> {
  const page = await session.own('welcome.html');
  const rows = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('refused'));
      });
    const db = await done(indexedDB.open('dry-run'));
    const found: Record<string, unknown[]> = {};
    for (const name of ['postings', 'attempts', 'reviews', 'retractions', 'schedules'])
      found[name] = await done(db.transaction(name).objectStore(name).getAll());
    db.close();
    return found;
  });
  await page.close();
  return rows as unknown as Records;
}

const questionOf = (popup: Page) => popup.getByRole('heading', { level: 1 }).innerText();

test('opening the popup shows the first card; half an answer survives its closing, on a later card too', async ({ session }) => {
  await meetPosting(session);
  let popup = await openPopup(session);
  await shoot(popup, 'popup-first');
  await popup.getByRole('button', { name: 'Skip' }).click();
  const question = await questionOf(popup);
  await popup.getByRole('textbox').pressSequentially('first a canary, then');
  await shoot(popup, 'popup-typed');
  // At once, as a popup closes when one clicks beside it.
  await popup.close({ runBeforeUnload: false });
  popup = await openPopup(session);
  expect(await questionOf(popup)).toBe(question);
  await expect(popup.getByRole('textbox')).toHaveValue('first a canary, then');
  await popup
    .getByRole('group', { name: /How many of the \d did you name/ })
    .getByRole('button', { name: '1', exact: true })
    .click();
  await popup.getByRole('textbox').press('Enter');
  await expect(popup.getByText(/^You expected 1/)).toBeVisible();
  await popup.keyboard.press('2');
  await expect(popup.getByText('Saved.').first()).toBeAttached();
  popup = await openPopup(session);
  await expect(popup.getByRole('textbox')).toHaveValue('');
  expect((await records(session)).attempts).toMatchObject([{ answer: 'first a canary, then', guess: 1, grade: 2 }]);
});

test('skip, put off, and undo back to the first card, from the done screen too', async ({ session }) => {
  await meetPosting(session);
  const popup = await openPopup(session);
  const keys = popup.keyboard;
  const first = await questionOf(popup);
  await keys.press('Escape');
  await keys.press('s');
  await expect.poll(() => questionOf(popup)).not.toBe(first);
  const buried = await questionOf(popup);
  await keys.press('Escape');
  await keys.press('-');
  await expect.poll(() => questionOf(popup)).not.toBe(buried);
  const answered = await questionOf(popup);
  await keys.type('I do not know');
  await keys.press('Enter');
  await keys.press('1');
  await expect(popup.getByText('Saved.').first()).toBeAttached();
  await keys.press('Escape');
  await keys.press('Escape');
  await expect(popup.getByText(/1 put off until tomorrow/)).toBeVisible();
  await shoot(popup, 'popup-done');

  // Opened anew, the question put off is not there.
  const again = await openPopup(session);
  for (let card = 0; card < 12; card += 1) {
    if (!(await again.getByRole('textbox').isVisible())) break;
    expect(await questionOf(again)).not.toBe(buried);
    await again.getByRole('button', { name: 'Skip' }).click();
  }
  await again.close();

  await keys.press('u');
  await expect.poll(() => questionOf(popup)).toBe(answered);
  await keys.press('u');
  await expect.poll(() => questionOf(popup)).toBe(buried);
  await keys.press('Escape');
  await keys.press('u');
  await expect.poll(() => questionOf(popup)).toBe(first);
  const { attempts, retractions, schedules } = await records(session);
  expect(retractions).toMatchObject([{ target: attempts[0]?.id, deleted: true }]);
  expect(schedules).toEqual([]);
  const fresh = await openPopup(session);
  const seen = [await questionOf(fresh)];
  await fresh.getByRole('button', { name: 'Skip' }).click();
  seen.push(await questionOf(fresh));
  expect(seen).toEqual([first, buried]);
});

test('practice ahead is kept and leaves every date alone', async ({ session }) => {
  await meetPosting(session);
  const popup = await openPopup(session);
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: 'Practise ahead' }).click();
  await expect(popup.getByText('your schedule stays as it is').first()).toBeVisible();
  await popup.getByRole('textbox').fill('a word or two');
  await popup.keyboard.press('Enter');
  await shoot(popup, 'popup-ahead');
  await popup.keyboard.press('3');
  await expect(popup.getByText('Saved.').first()).toBeAttached();
  const { attempts, reviews, schedules } = await records(session);
  expect(attempts).toMatchObject([{ ahead: true }]);
  expect([reviews, schedules]).toEqual([[], []]);
});

test('two grades, no clock, and a pause; the keys stand in a list', async ({ session }) => {
  await meetPosting(session);
  const options = await session.own('options.html');
  await options.getByRole('checkbox', { name: 'Two grades only' }).check();
  await options.getByRole('checkbox', { name: 'A clock in the quiz' }).uncheck();
  await options.getByRole('checkbox', { name: 'A daily reminder' }).check();
  await expect(options.getByText('Saved').first()).toBeVisible();
  const alarm = () =>
    options.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> } };
      };
      const set = await chrome.alarms.get('reminder');
      return set && { hour: new Date(set.scheduledTime).getHours(), ahead: set.scheduledTime - Date.now() };
    });
  await expect.poll(async () => (await alarm())?.hour).toBe(18);
  expect((await alarm())?.ahead).toBeLessThanOrEqual(86_400_000);
  await shoot(options, 'options');
  const popup = await openPopup(session);
  await expect(popup.getByRole('progressbar')).toHaveCount(0);
  const question = await questionOf(popup);
  await popup.keyboard.type('one thing');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('?');
  await expect(popup.getByRole('dialog')).toContainText('Not today');
  await shoot(popup, 'popup-keys');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('p');
  await expect(popup.getByRole('heading', { name: 'Paused' })).toBeVisible();
  await expect(popup.getByText(question)).toHaveCount(0);
  await shoot(popup, 'popup-paused');
  await popup.keyboard.press('p');
  await expect(popup.getByRole('textbox')).toHaveValue('one thing');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: /had it/ })).toBeVisible();
  await expect(popup.getByRole('button', { name: /with effort|at once/ })).toHaveCount(0);
  await expect(popup.getByRole('button', { name: /missed it/ })).toContainText('10 min');
  await shoot(popup, 'popup-two');
  await popup.keyboard.press('2');
  await expect(popup.getByText('Saved.').first()).toBeAttached();
  expect((await records(session)).attempts).toMatchObject([{ grade: 3 }]);
});

test('the review page has the quiz, large, and what was answered there stands in the notebook', async ({ session }) => {
  await meetPosting(session);
  const review = await session.own('review.html#quiz');
  await expect(review.getByRole('textbox')).toBeFocused();
  await review.keyboard.type('said on the large page');
  await review.keyboard.press('Enter');
  await shoot(review, 'review-quiz');
  await review.keyboard.press('2');
  await expect(review.getByText('Saved.').first()).toBeAttached();
  await review.getByRole('link', { name: 'Notebook' }).click();
  await expect(review.getByText('said on the large page')).toBeVisible();
  await shoot(review, 'review-notebook');
});
