import type { Frame, Page } from '@playwright/test';
import { handlePoint, openSidebar, sidebarFrame } from '../../build/open-sidebar.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';
import { JOBS, twoPanePage } from '../support/two-pane.ts';

/** Everything of ours in a page hangs on one element beside head and body. */
const ours = (page: Page) => page.evaluate(() => document.documentElement.children.length - 2);
const questions = (frame: Frame) => frame.locator('section[aria-labelledby=questions] li button');

async function expectOurs(page: Page, count: number): Promise<void> {
  await expect.poll(() => ours(page)).toBe(count);
}

/** Long enough for a page to be read twice. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(2_500);
}

test('from a posting to a kept note: handle, sidebar, answer, reveal, grade, note, restart, review page', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  await expectOurs(page, 1);
  const frame = await openSidebar(page);

  await expect(frame.locator('[data-role=core]')).toContainText('MLOps role');
  await expect(frame.getByRole('heading', { name: 'Senior MLOps Engineer' })).toBeVisible();
  await expect.poll(() => questions(frame).count()).toBeGreaterThan(5);
  // Every reason is a quotation: the page holds those words.
  const posting = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  const quotes = await frame.locator('section q').allInnerTexts();
  expect(quotes.length).toBeGreaterThan(5);
  for (const quote of quotes) expect(posting).toContain(quote.replace(/[“”…]/g, '').replace(/\s+/g, ' ').trim());

  await questions(frame).filter({ hasText: /./ }).first().click();
  const answer = frame.getByRole('textbox').first();
  await answer.fill('I would watch latency and error rate, log the features as served, and roll back when the metric falls.');
  await frame.getByRole('button', { name: '2', exact: true }).click();
  const anchors = frame.getByRole('list', { name: 'What a strong answer names' });
  await expect(anchors).toHaveCount(0);
  await frame.getByRole('button', { name: 'Compare my answer' }).click();
  await expect(anchors.getByRole('listitem').first()).toBeVisible();
  const missed = anchors.getByRole('listitem').filter({ hasText: 'not found in your words' });
  if ((await missed.count()) > 0) {
    await missed.first().getByRole('button').click();
    await expect(anchors.getByText('you said it').first()).toBeVisible();
  }
  await frame.getByRole('button', { name: /with effort/ }).click();
  await expect(frame.getByText(/Saved as/)).toBeVisible();

  const write = frame.getByRole('button', { name: /Write a note/ });
  if ((await write.count()) > 0) await write.click();
  await frame.getByRole('textbox', { name: 'A note on this question' }).fill('Ask about the two-day label delay.');
  await frame.getByRole('button', { name: 'Save note' }).click();
  await expect(frame.getByText('Note saved.').first()).toBeVisible();
  await expect(frame.getByText('Ask about the two-day label delay.').first()).toBeVisible();

  await session.restart();
  const review = await session.own('review.html');
  await expect(review.getByText('Ask about the two-day label delay.')).toBeVisible();
  await expect(review.getByText('I would watch latency and error rate', { exact: false }).first()).toBeVisible();
  await expect(review.getByRole('link', { name: /Senior MLOps Engineer/ }).first()).toBeVisible();
});

test('a posting that is not about MLOps: nothing in the page, and the popup says why', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.analyst);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await settle(page);
  expect(await ours(page)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('a data scientist who also ships models: parts of the role', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.scientist);
  const frame = await openSidebar(page);
  await expect(frame.locator('[data-role=adjacent]')).toBeVisible();
  expect(await questions(frame).count()).toBeGreaterThan(3);
});

test('a page that is no posting: nothing', async ({ session, server }) => {
  server.add(
    'https://jobs.lever.co/kestrelgrid',
    '<!doctype html><title>Kestrel Grid jobs</title><h1>Open roles</h1><a href="/kestrelgrid/1">MLOps Engineer</a>',
  );
  const page = await session.context.newPage();
  await page.goto('https://jobs.lever.co/kestrelgrid');
  await settle(page);
  expect(await ours(page)).toBe(0);
});

test('moving within a two-pane page: the old result goes first, the pane is read when it is filled', async ({ session, server }) => {
  server.add('https://www.linkedin.com/jobs/search/', twoPanePage());
  const page = await session.context.newPage();
  await page.goto('https://www.linkedin.com/jobs/search/');
  await settle(page);
  expect(await ours(page)).toBe(0);

  const [mlops, office] = JOBS;
  await page.locator(`[data-job="${mlops?.id}"]`).click();
  const frame = await openSidebar(page);
  await expect(frame.getByRole('heading', { name: mlops?.title ?? '' })).toBeVisible();

  await page.locator(`[data-job="${office?.id}"]`).click();
  await expect(frame.getByRole('heading', { name: mlops?.title ?? '' })).toHaveCount(0, { timeout: 2_000 });
  await expect(frame.getByRole('heading', { name: office?.title ?? '' })).toBeVisible();
  await expect(frame.locator('[data-role=none]')).toBeVisible();

  await page.locator(`[data-job="${mlops?.id}"]`).click();
  await expect(frame.locator('[data-role=core], [data-role=adjacent]')).toBeVisible();
});

test('what is typed in the sidebar is heard by nobody in the page, and the page does not move', async ({ session }) => {
  const page = await session.context.newPage();
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard, shifted: 0 });
    for (const type of [
      'keydown',
      'keyup',
      'keypress',
      'input',
      'beforeinput',
      'paste',
      'copy',
      'compositionstart',
      'message',
      'focusin',
    ]) {
      for (const target of [globalThis, document]) target.addEventListener(type, (event) => heard.push(event.type), true);
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as unknown as { shifted: number }).shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await questions(frame).first().click();
  await page.evaluate(() => void ((globalThis as unknown as { heard: string[] }).heard.length = 0));
  const box = frame.getByRole('textbox').first();
  await box.click();
  await page.keyboard.type('A canary takes one per cent of the traffic first. '.repeat(10));
  await expect(box).toHaveValue(/per cent/);
  const seen = await page.evaluate(() => ({ ...(globalThis as unknown as { heard: string[]; shifted: number }), frames: window.length }));
  expect(seen.heard.filter((type) => type !== 'focusin')).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted)).toBe(0);
  expect(seen.frames).toBe(0);
});

test('an unfinished answer survives a reload', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  let frame = await openSidebar(page);
  await questions(frame).first().click();
  await frame.getByRole('textbox').first().fill('Half a thought about rollbacks');
  await page.waitForTimeout(1_500);
  await page.reload();
  await expect.poll(() => sidebarFrame(page)).toBe(undefined);
  frame = await openSidebar(page);
  await questions(frame).first().click();
  await expect(frame.getByRole('textbox').first()).toHaveValue('Half a thought about rollbacks');
});

test('the application step of a posting keeps the posting; another posting does not', async ({ session, server }) => {
  const path = '/Tern/3f0c2a9e-5b1d-4c7a-9e55-0d2b8c6a1f10';
  const [mlops] = JOBS;
  server.add(
    `https://jobs.ashbyhq.com${path}`,
    `<!doctype html><html lang="en"><head><title>${mlops?.title} @ Tern</title></head><body><h1 class="ashby-job-posting-heading">${mlops?.title}</h1>
    <button id="apply">Application</button><div id="overview"><div class="_descriptionText_a1b2c_1">${mlops?.html}</div></div>
    <script>document.getElementById('apply').onclick = () => { history.pushState({}, '', '${path}/application');
      document.getElementById('overview').innerHTML = '<form><input type="file" name="resume"><input type="email" name="email"></form>'; };</script></body></html>`,
  );
  const page = await session.context.newPage();
  await page.goto(`https://jobs.ashbyhq.com${path}`);
  const frame = await openSidebar(page);
  await expect(frame.getByRole('heading', { name: mlops?.title ?? '' })).toBeVisible();
  await page.locator('#apply').click();
  await settle(page);
  await expect(frame.getByRole('heading', { name: mlops?.title ?? '' })).toBeVisible();
});

test('two quick clicks open one sidebar', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  await expectOurs(page, 1);
  const { x, y } = await handlePoint(page);
  await page.mouse.move(x, y);
  await page.waitForTimeout(300);
  await page.mouse.dblclick(x, y);
  await expect.poll(() => page.frames().filter((each) => each.url().includes('sidepanel.html')).length).toBe(1);
  await page.waitForTimeout(800);
  expect(page.frames().filter((each) => each.url().includes('sidepanel.html'))).toHaveLength(1);
});
