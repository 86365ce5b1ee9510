import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/extension.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const result = await page.evaluate<{ violations: { id: string }[] }>('axe.run(document, { resultTypes: ["violations"] })');
  return result.violations.map(({ id }) => id);
}

const edit = (id: string, text: string) => ({
  id,
  at: 1_746_262_800_000,
  device: 'other',
  noteId: `n-${id}`,
  questionId: 'MON-01',
  topic: 'monitoring',
  postingId: null,
  text,
  replaces: [],
});

function backup(...texts: string[]): Buffer {
  const rows = {
    postings: [],
    attempts: [],
    reviews: [],
    noteEdits: texts.map((text, at) => edit(`e${at}-${text}`, text)),
    retractions: [],
  };
  return Buffer.from(JSON.stringify({ format: 'dry-run', schema: 1, exportedAt: 1_746_262_800_000, device: 'other', ...rows }));
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel(/A JSON export of Dry Run/).setInputFiles({ name, mimeType: 'application/json', buffer });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('a backup is looked at, merged, replaced by another, and taken back', async ({ session }) => {
      const review = await session.own('review.html');
      await choose(review, 'mine.json', backup('Say the stop rule first.', '=1+1 is no formula'));
      const choice = review.getByRole('region', { name: /mine\.json/ });
      await expect(choice).toContainText('New: 2 notes');
      expect(await axe(review)).toEqual([]);
      await choice.getByRole('button', { name: 'Merge' }).click();
      await expect(review.getByText('mine.json is in: 2 notes and 0 attempts added.')).toBeVisible();
      await expect(review.getByRole('article')).toHaveCount(2);

      await choose(review, 'other.json.gz', gzipSync(backup('Only this one.')));
      const other = review.getByRole('region', { name: /other\.json\.gz/ });
      await other.getByRole('radio', { name: /Replace/ }).check();
      await expect(other).toContainText('Deleted: 2 notes');
      await other.getByRole('button', { name: 'Replace' }).click();
      await expect(review.getByRole('article')).toHaveCount(1);
      await review.getByRole('button', { name: 'Undo' }).click();
      await expect(review.getByText('Undone: everything is as it was before.')).toBeVisible();
      await expect(review.getByText('Say the stop rule first.')).toBeVisible();
      await expect(review.getByRole('article')).toHaveCount(2);
      expect(await axe(review)).toEqual([]);

      await session.restart();
      await expect((await session.own('review.html')).getByRole('article')).toHaveCount(2);
    });
  });
}

test('a damaged file is refused by its line, a changed one only after a clear word', async ({ session }) => {
  const review = await session.own('review.html');
  await choose(review, 'broken.json', Buffer.from('{\n "format": oops\n}'));
  await expect(review.getByRole('alert')).toContainText('at line 2, character 12');
  await choose(review, 'broken.json.gz', gzipSync(backup('cut')).subarray(0, 60));
  await expect(review.getByRole('alert')).toContainText('could not be unpacked');

  const changed = { ...(JSON.parse(backup('changed').toString()) as object), hash: 'a'.repeat(64) };
  await choose(review, 'changed.json', Buffer.from(JSON.stringify(changed)));
  const choice = review.getByRole('region', { name: /changed\.json/ });
  await expect(choice).toContainText('changed or damaged after it was written');
  await expect(choice.getByRole('button', { name: 'Merge' })).toBeDisabled();
  await choice.getByRole('checkbox').check();
  await choice.getByRole('button', { name: 'Merge' }).click();
  await expect(review.getByRole('article')).toHaveCount(1);
});

test('notes go to other programs as files', async ({ session }) => {
  const review = await session.own('review.html');
  await choose(review, 'mine.json', backup('=1+1 is no formula'));
  await review.getByRole('button', { name: 'Merge' }).click();
  await expect(review.getByRole('article')).toHaveCount(1);
  for (const [button, name, mark] of [
    ['CSV table', 'dry-run.csv', `"'=1+1 is no formula"`],
    ['Anki cards', 'dry-run-anki.txt', '<hr>=1+1 is no formula'],
    ['Markdown folder', 'dry-run-markdown.zip', 'dry-run/questions/MON-01'],
  ] as const) {
    const download = review.waitForEvent('download');
    await review.getByRole('button', { name: button }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    expect(readFileSync(await file.path(), 'latin1')).toContain(mark);
  }
});
