import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openSidebar } from '../../build/open-sidebar.ts';
import type { Session } from '../support/extension.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';

/** Opens the sidebar beside a sample once, so that the posting with its questions is kept. */
async function meet(session: Session, url: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(url);
  const frame = await openSidebar(page);
  await expect(frame.locator('section[aria-labelledby=questions] li button').first()).toBeVisible();
  await page.waitForTimeout(500);
  return page;
}

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function openPreparation(session: Session): Promise<Page> {
  await meet(session, SAMPLE.mlops);
  const page = await session.own('prepare.html');
  await page.getByRole('button', { name: /Senior MLOps Engineer/ }).click();
  await expect(page.getByRole('heading', { name: 'Readiness' })).toBeVisible();
  return page;
}

test('readiness grows with what is named, and explains itself', async ({ session }) => {
  const page = await openPreparation(session);
  await expect(page.getByText(/^0 of \d topics ready; weakest: /)).toBeVisible();
  await page.getByText('How this is counted').click();
  await expect(page.getByRole('region', { name: 'Readiness' }).locator('ol li')).toHaveCount(5);

  const job = await session.context.newPage();
  await job.goto(SAMPLE.mlops);
  const frame = await openSidebar(job);
  await frame.locator('section[aria-labelledby=questions] li button').first().click();
  // Whichever question the posting makes likeliest: what the matcher missed, the person claims.
  await frame.getByRole('textbox').first().fill('All of it, in my own words.');
  await job.keyboard.press('Control+Enter');
  const claims = frame.getByRole('button', { name: /I did say that/, pressed: false });
  while ((await claims.count()) > 0) await claims.first().click();
  await frame.getByRole('button', { name: /fine/i }).first().click();
  await expect(frame.getByText(/Saved/).first()).toBeVisible();
  await page.bringToFront();
  await page.reload();
  await expect(page.getByText(/about [1-9]\d* of \d+ anchors/).first()).toBeVisible();
});

test('a date spreads the anchors over the days before it, and says when it is too late', async ({ session }) => {
  const page = await openPreparation(session);
  await page.getByLabel('Day', { exact: true }).fill(day(6));
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'Anchors to practise a day' }).getByRole('row')).toHaveCount(6);
  await page.reload();
  await expect(page.getByLabel('Day', { exact: true })).toHaveValue(day(6));
  await page.getByLabel('Day', { exact: true }).fill(day(2));
  await expect(page.getByText(/too late for all, so these \d+ questions first/)).toBeVisible();
  const first = page.getByRole('list', { name: 'First' }).getByRole('listitem');
  expect(await first.count()).toBeGreaterThan(2);
});

test('a story is kept, stands in the brief, and the brief fits on one sheet', async ({ session }, info) => {
  const page = await openPreparation(session);
  await page.getByRole('region', { name: 'Your stories' }).locator('summary').first().click();
  await page
    .getByRole('button', { name: /No story yet/ })
    .first()
    .click();
  await page.getByLabel('Where I did this').first().fill('Fraud team at a bank');
  await page.getByLabel('The number').first().fill('recall from 0.71 to 0.83');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /Brief/ }).click();
  await expect(page.getByText('Fraud team at a bank · recall from 0.71 to 0.83')).toBeVisible();
  await expect(page.locator('article > ol > li')).toHaveCount(5);

  const file = info.outputPath('brief.pdf');
  await page.pdf({ path: file, format: 'A4' });
  expect(readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Copied as Markdown')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Fraud team at a bank · recall from 0.71 to 0.83');
});

test('after the interview a new question becomes a card of one’s own, and what was asked is kept', async ({ session }) => {
  const page = await openPreparation(session);
  const asked = page.getByRole('group', { name: 'Asked' }).getByRole('checkbox').nth(9);
  await asked.check();
  await page.getByLabel('A question that was new').fill('How would you price a prediction?');
  await page.getByLabel('What a strong answer names, a line each').fill('cost of the machine per call\n- value of a right answer');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('How would you price a prediction?')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Asked' }).getByRole('checkbox', { checked: true })).toHaveCount(1);
});

test('what the market asks can be forgotten with one button, and that can be undone', async ({ session }) => {
  await meet(session, SAMPLE.mlops);
  await meet(session, SAMPLE.scientist);
  const page = await session.own('prepare.html');
  await expect(page.getByText('2 postings opened so far.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Learn next' })).toBeVisible();
  await page.getByRole('button', { name: 'Forget these postings' }).click();
  await expect(page.getByText('Open a few postings with the sidebar')).toBeVisible();
  await page.getByRole('button', { name: /Undo/ }).click();
  await expect(page.getByText('2 postings opened so far.')).toBeVisible();
});
