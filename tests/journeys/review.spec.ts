import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { seedNotebook } from '../../build/seed-notebook.ts';
import type { Session } from '../support/extension.ts';
import { expect, test } from '../support/extension.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MINUTE = 60_000;

interface Cards {
  questions: { id: string; anchors: { id: string }[] }[];
}

function questionsOf(topic: string) {
  const { questions } = parse(readFileSync(`content/questions/${topic}.yaml`, 'utf8')) as Cards;
  return questions.slice(0, 5).map(({ id, anchors }) => ({ id, topic, anchors: anchors.map((anchor) => anchor.id) }));
}

/** The review page over so many seeded records, the newest an hour old. */
async function openReview(session: Session, attempts: number, notes: number, step = 7 * 60 * MINUTE): Promise<Page> {
  const page = await session.own('review.html');
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  const questions = [...questionsOf('monitoring'), ...questionsOf('serving')];
  await seedNotebook(page, { attempts, notes, questions, newest: Date.now() - 60 * MINUTE, step });
  await page.reload();
  await expect(page.getByRole('article').first()).toBeVisible();
  return page;
}

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const result = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const boxes = (page: Page) => page.getByRole('checkbox', { name: /^Select: / });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('axe finds nothing on a full review page', async ({ session }) => {
      const page = await openReview(session, 40, 20);
      await page
        .getByRole('button', { name: /^Side by side/ })
        .first()
        .click();
      await boxes(page).first().check();
      await page.getByText('As a table').first().click();
      await page.getByRole('button', { name: 'Edit' }).first().click();
      await page.waitForTimeout(500);
      expect(await axe(page)).toEqual([]);
    });
  });
}

test('ten thousand entries: few are in the document, search finds the oldest, and the end can be scrolled to', async ({ session }) => {
  const page = await openReview(session, 5_000, 5_000, MINUTE);
  await expect(page.getByRole('status').filter({ hasText: /^10,000 entries$/ })).toBeVisible();
  expect(await page.getByRole('article').count()).toBeLessThan(40);
  await page.getByRole('searchbox').fill('mark 4999');
  await expect(page.getByText(/Mark 4999\./)).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('status').filter({ hasText: /^10,000 entries$/ })).toBeVisible();
  // The heights of rows are guessed until they are seen: the end moves while one comes near.
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(page.getByText(/Note 4999\./)).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.locator('[aria-posinset="10000"]')).toHaveAttribute('aria-setsize', '10000');
});

test('filters and tags: chosen by keyboard, kept over a reload, several entries at once, one undo', async ({ session }) => {
  const page = await openReview(session, 12, 12);
  await page.getByLabel('Topic', { exact: true }).selectOption('serving');
  await expect(page.getByText('11 of 24 entries')).toBeVisible();
  await page.getByRole('radio', { name: /^Notes/ }).check();
  const shown = await page.getByRole('article').count();
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(shown);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.getByRole('article')).toHaveCount(24);

  await boxes(page).nth(1).focus();
  await page.keyboard.press('Space');
  await boxes(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 entries selected')).toBeVisible();
  await page.getByRole('textbox', { name: 'Tag' }).fill('for Friday');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'for Friday 4' }).check();
  await expect(page.getByRole('article')).toHaveCount(4);
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(4);

  await page.getByRole('button', { name: 'Select all 4 shown' }).click();
  await page.getByRole('button', { name: 'Delete selected' }).click();
  await expect(page.getByText('4 entries deleted')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(page.getByRole('article')).toHaveCount(4);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(24);
});

test('a note saves itself, keeps its place and is Markdown; what two pages wrote at once is both there', async ({ session }) => {
  const page = await openReview(session, 0, 6);
  const other = await session.own('review.html');
  await expect(other.getByRole('article')).toHaveCount(6);
  const note = (on: Page) => on.getByRole('article').nth(2);
  await note(page).getByRole('button', { name: 'Edit' }).click();
  await note(page).getByRole('textbox').fill('Say **the stop rule** first.\n\n<img src=x onerror="document.title = 1">');
  await expect(note(page).getByText('Saved', { exact: true })).toBeVisible();
  // The other page still shows the version before.
  await note(other).getByRole('button', { name: 'Edit' }).click();
  await note(other).getByRole('textbox').fill('Say who is told.');
  await other.keyboard.press('Control+Enter');
  await expect(note(other).getByText('Another version of this note')).toBeVisible();

  await note(page).getByRole('button', { name: /^Done/ }).click();
  await expect(note(page).locator('strong')).toHaveText('the stop rule');
  await expect(note(page).getByText('<img src=x')).toBeVisible();
  await expect(note(page).getByRole('button', { name: 'Edit' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('article').first().getByText('Another version of this note')).toBeVisible();
  await page.getByRole('button', { name: 'Join all into one' }).click();
  await expect(page.getByText('Another version of this note')).toHaveCount(0);
  await expect(page.getByText('Say who is told.')).toBeVisible();
  expect(await page.title()).toBe('Review · Dry Run');
});

test('words typed right before the page is closed are kept', async ({ session }) => {
  const page = await openReview(session, 0, 3);
  await page.getByRole('button', { name: 'Edit' }).first().click();
  await page.getByRole('article').getByRole('textbox').fill('Typed and gone.');
  await page.goto('about:blank');
  const again = await session.own('review.html');
  await expect(again.getByText('Typed and gone.')).toBeVisible();
});

test('attempts side by side fit 360 pixels, as a table with heads', async ({ session }) => {
  const page = await openReview(session, 30, 0);
  await page.setViewportSize({ width: 360, height: 740 });
  await page
    .getByRole('button', { name: /^Side by side \(3\)/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /Attempts side by side/ })).toBeFocused();
  const table = page.getByRole('region', { name: 'Table of attempts' });
  await expect(table.getByRole('columnheader')).toHaveCount(4);
  await expect(table.getByRole('rowheader', { name: 'Answer' })).toBeVisible();
  const { page: wide, table: inner } = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    table: (document.querySelector('[aria-label="Table of attempts"]')?.scrollWidth ?? 0) > 360,
  }));
  expect(wide).toBe(0);
  expect(inner).toBe(true);
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await page.goBack();
  await expect(table).toHaveCount(0);
});
