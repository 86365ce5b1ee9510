import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { handlePoint, sidebarFrame } from '../../build/open-sidebar.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';
import { SidePanel } from '../support/side-panel.ts';

const QUESTION = 'section[aria-labelledby=questions] li button';

async function clickHandle(page: Page): Promise<void> {
  await page.waitForTimeout(2_000);
  const { x, y } = await handlePoint(page);
  await page.mouse.move(x, y);
  await page.waitForTimeout(300);
  await page.mouse.click(x, y);
}

test('chosen in the options, a click on the handle opens the panel; it follows the tabs, and an answer is saved there', async ({
  session,
}) => {
  const options = await session.own('options.html');
  await options.getByLabel('Where practice opens').selectOption('panel');
  await expect(options.getByText('Saved', { exact: true })).toBeVisible();
  await options.close();
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  await clickHandle(page);
  const panel = await SidePanel.find(session.context);
  await expect.poll(() => panel.text()).toContain('Senior MLOps Engineer');
  expect(sidebarFrame(page)).toBeUndefined();

  const other = await session.context.newPage();
  await other.goto(SAMPLE.analyst);
  await expect.poll(() => panel.text()).toContain('No job posting here.');
  await page.bringToFront();
  await expect.poll(() => panel.text()).toContain('Senior MLOps Engineer');

  await panel.click(QUESTION);
  await panel.click('textarea');
  await panel.evaluate("document.querySelector('textarea').focus()");
  await panel.type('Latency, errors, drift, and labels later.');
  await panel.evaluate("[...document.querySelectorAll('button')].find((each) => each.textContent.startsWith('Compare my answer')).click()");
  await panel.click('fieldset button');
  await expect.poll(() => panel.text()).toContain('Saved as');
});

test('the popup opens the panel, and an open sidebar gives way to it', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  await clickHandle(page);
  await expect.poll(() => sidebarFrame(page) !== undefined).toBe(true);
  const popup = await session.own('popup.html');
  await page.bringToFront();
  await popup.reload();
  await popup.getByRole('button', { name: 'Open in the browser’s side panel' }).click();
  const panel = await SidePanel.find(session.context);
  await expect.poll(() => sidebarFrame(page) === undefined).toBe(true);
  await page.bringToFront();
  await expect.poll(() => panel.text()).toContain('Senior MLOps Engineer');
});

test('where the page does not let the sidebar in, the panel is offered', async ({ session, server }) => {
  const url = 'https://job-boards.greenhouse.io/heronfreight/jobs/98';
  server.add(url, readFileSync('samples/mlops.html', 'utf8'), { 'cross-origin-embedder-policy': 'require-corp' });
  const page = await session.context.newPage();
  await page.goto(url);
  await clickHandle(page);
  await page.waitForTimeout(2_600);
  const { width } = await page.evaluate(() => ({ width: document.documentElement.clientWidth }));
  await page.mouse.click(width - 190, 67);
  const panel = await SidePanel.find(session.context);
  await expect.poll(() => panel.text()).toContain('Senior MLOps Engineer');
});
