import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openSidebar } from '../../build/open-sidebar.ts';
import type { Session } from '../support/extension.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';

/** Opens the sidebar beside the sample once, so that the posting with its questions is kept. */
async function meetPosting(session: Session): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await expect(frame.locator('section[aria-labelledby=questions] li button').first()).toBeVisible();
  await page.waitForTimeout(500);
  return page;
}

async function writeNote(session: Session, text: string): Promise<void> {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await frame.locator('section[aria-labelledby=questions] li button').first().click();
  const unfold = frame.getByRole('button', { name: /Write a note|Your notes/ });
  await unfold.click();
  await frame.getByRole('textbox', { name: 'A note on this question' }).fill(text);
  await frame.getByRole('button', { name: 'Save note' }).click();
  await expect(frame.getByText(text)).toBeVisible();
  await page.close();
}

/** The popup as a page of its own that looks at another tab, as the toolbar's popup does. */
async function openPopup(session: Session, beside: Page): Promise<Page> {
  const popup = await session.own('popup.html');
  await beside.bringToFront();
  await popup.reload();
  return popup;
}

test('first run: a persona is picked and its plan is shown, then weighs in the sidebar', async ({ session }) => {
  const welcome = await session.own('welcome.html');
  await welcome.getByRole('radio', { name: /DevOps/ }).check();
  await expect(welcome.getByText(/Saved/).first()).toBeVisible();
  await expect(welcome.getByText('Worth saying aloud')).toBeVisible();
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await expect(frame.getByRole('region', { name: 'Study plan' })).toContainText('DevOps');
});

test('popup on a posting without MLOps: says why, and shows it anyway on demand', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.analyst);
  await page.waitForTimeout(1_500);
  const popup = await openPopup(session, page);
  await expect(popup.getByText(/Data analyst: \d of 5 signals/i)).toBeVisible();
  await popup.getByRole('button', { name: /Show anyway/ }).click();
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('sidepanel.html'))).toBe(true);
});

test('popup on a page of no supported site', async ({ session, server }) => {
  server.add('https://example.org/', '<title>Nothing</title><h1>Nothing</h1>');
  const page = await session.context.newPage();
  await page.goto('https://example.org/');
  const popup = await openPopup(session, page);
  await expect(popup.getByText(/not a supported job site/i)).toBeVisible();
});

test('the sixty-second quiz by keyboard alone: last posting, answer, reveal, grade, undo, and what was missed comes back', async ({
  session,
}) => {
  await meetPosting(session);
  const popup = await session.own('popup.html');
  await expect(popup.getByText(/Nothing is due\. From your last posting: Senior MLOps Engineer/)).toBeVisible();
  const keys = popup.keyboard;
  const field = popup.getByRole('textbox');
  await expect(field).toBeFocused();
  await keys.type('I have no idea about this one');
  await keys.press('Enter');
  await expect(popup.getByText('not found in your words').first()).toBeVisible();
  await keys.press('1');
  await expect(popup.getByText(/Saved/).first()).toBeAttached();
  await expect(field).toBeFocused();
  await keys.press('Escape');
  await keys.press('Escape');
  await expect(popup.getByText(/0 of \d/).first()).toBeVisible();
  await keys.press('u');
  await expect(popup.getByText('not found in your words').first()).toBeVisible();
  await keys.press('1');
  await expect(popup.getByText(/Saved/).first()).toBeAttached();

  const review = await session.own('review.html');
  await expect(review.getByText('I have no idea about this one')).toBeVisible();
});

test('review page: search, filter, edit, delete with undo, export', async ({ session }) => {
  await writeNote(session, 'Canary first, then the whole fleet.');
  await writeNote(session, 'Labels come two days late.');
  const review = await session.own('review.html');
  const first = review.getByText('Canary first, then the whole fleet.');
  const second = review.getByText('Labels come two days late.');
  await expect(first).toBeVisible();
  await review.getByRole('searchbox').fill('labels');
  await expect(second).toBeVisible();
  await expect(first).toHaveCount(0);
  await review.getByRole('searchbox').fill('');
  await expect(first).toBeVisible();

  await review.getByRole('button', { name: /^Edit/ }).first().click();
  const editor = review.getByRole('article').getByRole('textbox');
  await editor.fill('Labels come three days late.');
  await expect(review.getByText('Saved', { exact: true })).toBeVisible();
  await review.getByRole('button', { name: /^Done/ }).click();
  await expect(review.getByText('Labels come three days late.')).toBeVisible();

  const entry = review.getByRole('article').filter({ hasText: 'Labels come three days late.' });
  await entry.getByRole('button', { name: 'Delete' }).click();
  await expect(review.getByText('Labels come three days late.')).toHaveCount(0);
  await review.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(review.getByText('Labels come three days late.')).toBeVisible();
  await review.reload();
  await expect(review.getByText('Labels come three days late.')).toBeVisible();

  const download = review.waitForEvent('download');
  await review.getByRole('button', { name: /Export/ }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { format: string; noteEdits: { text: string | null }[] };
  expect(file.format).toBe('dry-run');
  expect(file.noteEdits.map((edit) => edit.text)).toEqual(
    expect.arrayContaining(['Canary first, then the whole fleet.', 'Labels come three days late.']),
  );
});

test('options: a choice is kept', async ({ session }) => {
  const options = await session.own('options.html');
  await options.getByRole('radio', { name: /Data scientist/i }).check();
  await expect(options.getByText(/Saved/).first()).toBeVisible();
  await session.restart();
  const again = await session.own('options.html');
  await expect(again.getByRole('radio', { name: /Data scientist/i })).toBeChecked();
});
