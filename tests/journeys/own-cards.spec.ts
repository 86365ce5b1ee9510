import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openSidebar } from '../../build/open-sidebar.ts';
import type { Session } from '../support/extension.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const result = await page.evaluate<{ violations: { id: string }[] }>('axe.run(document, { resultTypes: ["violations"] })');
  return result.violations.map(({ id }) => id);
}

/** With DRY_RUN_SHOTS set to a folder, the screens are written there to be looked at. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['DRY_RUN_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const scheme = await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  await page.screenshot({ path: join(folder, `${name}-${scheme}.png`), fullPage: true });
}

const LIST = `question,anchors,topic,level
How would you price a prediction?,cost of the machine per call; value of a right answer; batching of calls,,senior
How do you monitor a model whose labels come late?,proxy metrics; distribution of predictions,,
Who is told when a model is switched off?,the owner of the product; the team on call,incidents,
"???",nothing here,,
`;

async function bringIn(session: Session): Promise<Page> {
  const review = await session.own('review.html');
  await review
    .getByLabel(/A list of your own questions/)
    .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  return review;
}

async function keepAll(session: Session): Promise<Page> {
  const review = await bringIn(session);
  await review.getByRole('button', { name: 'Bring in 3 questions' }).click();
  await expect(review.getByText(/Saved: 3 questions/)).toBeVisible();
  return review;
}

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function meet(session: Session) {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await expect(frame.locator('section[aria-labelledby=questions] li button').first()).toBeVisible();
  return { page, frame };
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('a list is looked at, kept, practised, reworded, deleted and taken back', async ({ session }) => {
      const review = await bringIn(session);
      const choice = review.getByRole('region', { name: '3 new questions in mine.csv' });
      await expect(choice).toContainText('cost of the machine per call');
      await expect(choice).toContainText('Line 5: There is no question here.');
      expect(await axe(review)).toEqual([]);
      await shoot(review, 'list-preview');
      await choice.getByRole('button', { name: 'Bring in 3 questions' }).click();
      await expect(review.getByText(/Saved: 3 questions/)).toBeVisible();

      // Practised in the quiz, which asks them as new ones.
      const quiz = await session.own('review.html#quiz');
      await expect(quiz.getByText('From your own questions')).toBeVisible();
      await expect(quiz.getByRole('heading', { name: 'How would you price a prediction?' })).toBeVisible();
      await quiz.getByRole('textbox').fill('First the cost of the machine for every call, then what a right answer is worth.');
      await quiz.keyboard.press('Enter');
      await expect(quiz.getByText('cost of the machine per call')).toBeVisible();
      await quiz.keyboard.press('3');
      await expect(quiz.getByText('Saved.').first()).toBeAttached();
      await quiz.close();

      const prepare = await session.own('prepare.html');
      const own = prepare.getByRole('list', { name: 'Your questions' });
      const row = own.getByRole('listitem').filter({ hasText: 'How would you price a prediction?' });
      await expect(row).toContainText('senior · 3 anchors · practised 1×');
      await shoot(prepare, 'own-list');
      await row.getByRole('button', { name: /^Edit/ }).click();
      await prepare.getByLabel('Topic').selectOption('Cost and performance');
      await prepare.getByRole('textbox', { name: 'Anchor 2' }).fill('worth of a right answer to the business');
      await prepare.getByRole('button', { name: 'Remove anchor 3' }).click();
      await prepare.getByRole('button', { name: 'Add an anchor' }).click();
      await prepare.keyboard.type('share of answers from a cache');
      expect(await axe(prepare)).toEqual([]);
      await shoot(prepare, 'own-form');
      await prepare.getByRole('button', { name: 'Save' }).click();
      await expect(own.getByText('Saved')).toBeVisible();
      await prepare.reload();
      await expect(row).toContainText('Cost and performance · senior · 3 anchors');
      await row.getByRole('button', { name: /^Delete/ }).click();
      await expect(own.getByRole('listitem')).toHaveCount(2);
      await prepare.getByRole('button', { name: /Undo/ }).click();
      await expect(row).toContainText('Cost and performance');

      // The import is taken back; what was changed since stays.
      await review.bringToFront();
      await review.getByRole('button', { name: 'Undo' }).click();
      await expect(review.getByText(/Undone: 3 questions/)).toBeVisible();
      await session.restart();
      const later = await session.own('prepare.html');
      await expect(later.getByRole('list', { name: 'Your questions' }).getByRole('listitem')).toHaveCount(1);
    });

    test('the sidebar says how far one is, lists own questions and leads to the plan of today', async ({ session }) => {
      await keepAll(session);
      const { page, frame } = await meet(session);
      // A browser without a window calls every page visible: the event that a change of tabs brings must be sent.
      const lookAgain = async () => {
        await page.bringToFront();
        await frame.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      };
      const own = frame.getByRole('region', { name: 'Your own' });
      await expect(own.getByRole('button', { name: 'How do you monitor a model whose labels come late?' })).toBeVisible();
      await expect(frame.getByText(/^0 of \d topics ready$/)).toBeVisible();
      const opened = session.context.waitForEvent('page');
      await frame.getByRole('button', { name: 'Prepare' }).click();
      const prepare = await opened;
      await expect(prepare.getByRole('heading', { name: /Senior MLOps Engineer/ })).toBeVisible();
      await prepare.getByLabel('Day', { exact: true }).fill(day(6));
      await prepare.getByLabel(/At most/).fill('12');
      await expect(prepare.getByText('Saved', { exact: true }).first()).toBeVisible();
      const practise = prepare.getByRole('button', { name: /Practise today’s \d+ anchors/ });
      const count = Number(/\d+/.exec(await practise.innerText())?.[0]);
      expect(count).toBeLessThanOrEqual(12);
      await shoot(prepare, 'plan');

      await lookAgain();
      await expect(frame.getByText(`interview in 6 days: ${count} anchors today`)).toBeVisible();
      await own.scrollIntoViewIfNeeded();
      await shoot(page, 'sidebar-own');
      await frame.getByText(/topics ready/).scrollIntoViewIfNeeded();
      await shoot(page, 'sidebar-line');

      const quizOpened = session.context.waitForEvent('page');
      await prepare.bringToFront();
      await practise.click();
      const quiz = await quizOpened;
      await expect(quiz.getByText(/Today’s part of your plan: \d questions?/)).toBeVisible();
      await shoot(quiz, 'plan-quiz');
      await quiz.getByRole('textbox').fill('I say what I know.');
      await quiz.keyboard.press('Enter');
      const asked = await quiz.locator('main li').count();
      await quiz.keyboard.press('1');
      await expect(quiz.getByText('Saved.').first()).toBeAttached();
      await prepare.bringToFront();
      await prepare.reload();
      await expect(prepare.getByRole('button', { name: `Practise today’s ${count - asked} anchors` })).toBeVisible();
      await expect(prepare.getByLabel(/At most/)).toHaveValue('12');
      await lookAgain();
      await expect(frame.getByText(`interview in 6 days: ${count - asked} anchors today`)).toBeVisible();
    });
  });
}
