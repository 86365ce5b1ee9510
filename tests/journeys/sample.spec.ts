import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '../support/extension.ts';

test('the first page opens a sample posting: read, ranked and practised like any other, and no part of the market', async ({
  session,
}, info) => {
  const welcome = await session.own('welcome.html');
  const opened = session.context.waitForEvent('page');
  await welcome.getByRole('button', { name: 'Try a sample posting' }).click();
  const page = await opened;
  await expect(page.getByRole('heading', { name: 'Sample: MLOps Engineer' })).toBeVisible();
  const questions = page.locator('section[aria-labelledby=questions] li button');
  await expect(questions.first()).toBeVisible();
  expect(await questions.count()).toBeGreaterThan(9);
  await page.waitForTimeout(500);
  // The posting itself stands beside its questions, and its quotations lead nowhere else.
  await expect(page.getByRole('region', { name: 'The sample posting' })).toContainText('nine models', { ignoreCase: true });
  await expect(page.getByRole('button', { name: /Show in the page/ })).toHaveCount(0);
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run(document)');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.screenshot({ path: info.outputPath('sample.png') });

  await questions.first().click();
  await page.getByRole('textbox').first().fill('I would watch it.');
  await page.getByRole('button', { name: 'Compare my answer' }).click();
  await page.getByRole('button', { name: /missed it/ }).click();
  await expect(page.getByText(/Saved as/)).toBeVisible();

  const prepare = await session.own('prepare.html');
  await expect(prepare.getByText('Open a few postings with the sidebar')).toBeVisible();
  await prepare.getByRole('button', { name: /Sample: MLOps Engineer/ }).click();
  await expect(prepare.getByRole('heading', { name: 'Readiness' })).toBeVisible();
});
