import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type { AnswerFile, QuestionFile } from '../../core/content/schema.ts';
import type { AnchorSchedule } from '../../core/records.ts';
import { expect, test } from '../support/extension.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const banks = readdirSync('content/questions').map((name) => parse(readFileSync(`content/questions/${name}`, 'utf8')) as QuestionFile);

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run(document)');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** The card whose question is shown. */
async function shownCard(page: Page) {
  const text = (await page.locator('#practice-question').textContent()) ?? '';
  const found = banks.flatMap(({ topic, questions }) =>
    questions.filter(({ question }) => question.trim() === text.trim()).map((card) => ({ ...card, topic })),
  )[0];
  if (!found) throw new Error(`no card asks "${text}"`);
  return found;
}

/** Sentences that name every anchor of a card. */
function strongAnswer(id: string, topic: string): string {
  const answers = (parse(readFileSync(`content/answers/${topic}.yaml`, 'utf8')) as AnswerFile)[id];
  return Object.values(answers?.anchors ?? {})
    .map(({ covers }) => covers[0])
    .join('\n');
}

/** What the store remembers of a question. */
async function memoryOf(page: Page, questionIds: string[]): Promise<AnchorSchedule[]> {
  return page.evaluate(async (ids) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<{ res: never }> } } })
      .chrome;
    return (await runtime.sendMessage({ id: 1, type: 'memory.list', data: { questionIds: ids }, timestamp: 1 })).res;
  }, questionIds);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('two ticks, ten questions with a reload in the middle, and what they came to', async ({ session }, info) => {
      const page = await session.own('welcome.html');
      await page.getByRole('checkbox', { name: 'Serving' }).check();
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
      await page.getByRole('checkbox', { name: 'Monitoring' }).check();
      await page.waitForTimeout(300);
      await page.reload();
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
      expect(await axe(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath('welcome.png'), fullPage: true });

      await page.getByRole('button', { name: 'Start the ten questions' }).click();
      await expect(page.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
      const box = page.getByRole('textbox', { name: 'Your answer' });
      await expect(box).toBeFocused();
      const card = await shownCard(page);
      expect(['serving', 'monitoring']).toContain(card.topic);
      expect(card.level).toBe('screen');
      await box.fill(strongAnswer(card.id, card.topic));
      expect(await axe(page)).toEqual([]);
      // Half an answer survives the reload.
      await expect(page.getByText('Draft kept')).toBeVisible();
      await page.reload();
      await expect(box).toHaveValue(strongAnswer(card.id, card.topic));
      await page.screenshot({ path: info.outputPath('question.png'), fullPage: true });
      await page.getByRole('button', { name: /Compare my answer/ }).click();
      await expect(page.getByRole('list', { name: 'What a strong answer names' })).toBeVisible();
      expect(await axe(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath('revealed.png'), fullPage: true });
      await page.getByRole('button', { name: /^fine/ }).click();
      await expect(page.getByRole('heading', { name: 'Question 2 of 10' })).toBeVisible();

      const asked = new Set([card.topic]);
      for (let number = 2; number <= 10; number += 1) {
        await expect(page.getByRole('heading', { name: `Question ${number} of 10` })).toBeVisible();
        if (number === 5) {
          // In the middle: the same question stands there again.
          const before = await page.locator('#practice-question').textContent();
          await page.reload();
          await expect(page.getByRole('heading', { name: 'Question 5 of 10' })).toBeVisible();
          await expect(page.locator('#practice-question')).toHaveText(before ?? '');
        }
        asked.add((await shownCard(page)).topic);
        await page.getByRole('button', { name: /I don’t know/ }).click();
      }
      expect(asked.size).toBe(10);
      expect(asked).toContain('serving');
      expect(asked).toContain('monitoring');

      await expect(page.getByRole('heading', { name: 'What you knew before' })).toBeFocused();
      const ticked = card.topic === 'serving' ? ['Serving', 'Monitoring'] : ['Monitoring', 'Serving'];
      await expect(page.getByText(`You ticked ${ticked[0]}, and named`)).toContainText('its questions come later now');
      await expect(page.getByText(`You ticked ${ticked[1]}, and left out`)).toContainText('it stays in your plan');
      const three = page.getByRole('region', { name: 'Start with these three' }).getByRole('listitem');
      await expect(three).toHaveCount(3);
      const titles = await three.allTextContents();
      await page.getByText('What is missing').first().click();
      expect(await axe(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath('result.png'), fullPage: true });

      // What was named is remembered; what was not answered is neither known nor missed.
      const memory = await memoryOf(
        page,
        banks.flatMap(({ questions }) => questions.map(({ id }) => id)),
      );
      expect(new Set(memory.map(({ questionId }) => questionId))).toEqual(new Set([card.id]));
      expect(memory.map(({ anchorId }) => anchorId).toSorted()).toEqual(card.anchors.map(({ id }) => id).toSorted());
      expect(memory.every(({ reps, due, lastReview }) => reps === 1 && due - lastReview >= 600_000)).toBe(true);

      await page.getByRole('button', { name: 'First page' }).click();
      await expect(page.getByRole('button', { name: 'See what was there' })).toBeVisible();
      const popup = await session.own('popup.html');
      const heading = await popup.getByRole('article').getByRole('heading').textContent();
      expect(banks.flatMap(({ questions }) => questions).find(({ question }) => question.trim() === heading?.trim())?.title).toBe(
        titles[0],
      );
    });
  });
}

test('the last question can be taken back, by key too', async ({ session }) => {
  const page = await session.own('welcome.html');
  await page.getByRole('button', { name: 'Start the ten questions' }).click();
  const question = page.locator('#practice-question');
  await expect(question).toBeVisible();
  const first = (await question.textContent()) ?? '';
  const card = await shownCard(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill(strongAnswer(card.id, card.topic));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: 'What a strong answer names' })).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('heading', { name: 'Question 2 of 10' })).toBeVisible();
  expect(await memoryOf(page, [card.id])).not.toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
  await expect(question).toHaveText(first);
  expect(await memoryOf(page, [card.id])).toEqual([]);
  await page.getByRole('button', { name: 'Leave for now' }).click();
  await expect(page.getByRole('button', { name: 'Start the ten questions' })).toBeVisible();
});
