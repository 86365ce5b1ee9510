import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import { openSidebar, sidebarFrame } from '../../build/open-sidebar.ts';
import type { Session } from '../support/extension.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; html: string }[] }[];
}

/** Violations as `rule: element`, so that a failure names the place. */
async function axe(target: Page | Frame): Promise<string[]> {
  await target.evaluate(axeSource);
  const result = await target.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const firstQuestion = (frame: Frame) => frame.locator('section[aria-labelledby=questions] li button').first();

async function practise(frame: Frame, answer: string): Promise<void> {
  await firstQuestion(frame).click();
  await frame.getByRole('textbox').first().fill(answer);
  await frame.getByRole('button', { name: 'Compare my answer' }).click();
  await expect(frame.getByRole('list', { name: 'What a strong answer names' })).toBeVisible();
}

async function stopWorkers(session: Session, page: Page): Promise<void> {
  const protocol = await session.context.newCDPSession(page);
  await protocol.send('ServiceWorker.enable');
  await protocol.send('ServiceWorker.stopAllWorkers');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('axe finds nothing on any screen', async ({ session }) => {
      const page = await session.context.newPage();
      await page.goto(SAMPLE.mlops);
      const frame = await openSidebar(page);
      await expect(firstQuestion(frame)).toBeVisible();
      expect(await axe(frame)).toEqual([]);
      await practise(frame, 'Latency, errors, drift, and labels later.');
      expect(await axe(frame)).toEqual([]);
      await frame.getByRole('button', { name: /with effort/ }).click();
      await expect(frame.getByText(/Saved as/)).toBeVisible();
      // The line with Undo fades in.
      await page.waitForTimeout(500);
      expect(await axe(frame)).toEqual([]);
      for (const path of ['popup.html', 'review.html', 'review.html#quiz', 'options.html', 'welcome.html']) {
        const own = await session.own(path);
        await own.waitForTimeout(800);
        expect(await axe(own), path).toEqual([]);
        await own.close();
      }
    });
  });
}

test('the frame loads under a policy that forbids everything', async ({ session, server }) => {
  const url = 'https://job-boards.greenhouse.io/heronfreight/jobs/99';
  const body = readFileSync('samples/mlops.html', 'utf8');
  server.add(url, body, { 'content-security-policy': "default-src 'none'; frame-src 'none'; style-src 'unsafe-inline'" });
  const page = await session.context.newPage();
  await page.goto(url);
  const frame = await openSidebar(page);
  await expect(firstQuestion(frame)).toBeVisible();
});

test('a page that cannot be framed into: the sidebar is offered in a tab, and works there', async ({ session, server }) => {
  const url = 'https://job-boards.greenhouse.io/heronfreight/jobs/98';
  server.add(url, readFileSync('samples/mlops.html', 'utf8'), { 'cross-origin-embedder-policy': 'require-corp' });
  const page = await session.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(2_000);
  const size = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
  await page.mouse.move(size.width - 16, size.height * 0.4 + 19);
  await page.waitForTimeout(300);
  await page.mouse.click(size.width - 16, size.height * 0.4 + 19);
  await page.waitForTimeout(2_600);
  const opened = session.context.waitForEvent('page');
  // The notice stands in the closed root, at the top right; its first button is met by the mouse, as a person meets it.
  await page.mouse.click(size.width - 190, 67);
  const tab = await opened;
  await expect(tab.locator('section[aria-labelledby=questions] li button').first()).toBeVisible();
});

test('a page that frames our sidebar by its address gets nothing', async ({ session, server }) => {
  const { extensionId } = session;
  server.add(
    'https://jobs.lever.co/evil',
    `<!doctype html><title>Evil</title><h1>Evil</h1><iframe id="f" src="chrome-extension://${extensionId}/sidepanel.html"></iframe>`,
  );
  const page = await session.context.newPage();
  await page.goto('https://jobs.lever.co/evil');
  await page.waitForTimeout(1_500);
  const frame = sidebarFrame(page);
  if (frame) await expect(frame.locator('section')).toHaveCount(0);
  const probe = await page.evaluate(async (id) => {
    const tries = ['sidepanel.html', 'manifest.json', 'popup.html', 'background.js', 'icon/128.png'];
    const results = await Promise.all(
      tries.map((path) =>
        fetch(`chrome-extension://${id}/${path}`).then(
          () => path,
          () => null,
        ),
      ),
    );
    return results.filter((path) => path !== null);
  }, extensionId);
  expect(probe).toEqual([]);
});

test('the page sees no name of ours, before and after the sidebar was open', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  await openSidebar(page);
  const seen = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    globals: Object.keys(globalThis).join(' '),
    resources: performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .join(' '),
    runtime: typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
  }));
  expect(`${seen.globals} ${seen.resources}`).not.toMatch(/dry.?run|chrome-extension/i);
  expect(seen.html).not.toMatch(/chrome-extension|sidepanel/i);
  expect(seen.runtime).toBe('undefined');
});

test('the worker is stopped again and again while answers are saved: nothing torn, nothing lost, nothing twice', async ({ session }) => {
  const own = await session.own('review.html');
  const control = await session.own('options.html');
  const rounds = 12;
  for (let round = 0; round < rounds; round += 1) {
    const saving = own.evaluate(
      async ({ round: number }) => {
        const send = (type: string, data: unknown) =>
          (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: unknown }> } } }).chrome.runtime
            .sendMessage({ id: number, type, data, timestamp: 0 })
            .catch(() => null);
        const note = {
          id: `edit-${number}`,
          noteId: `note-${number}`,
          questionId: null,
          topic: null,
          postingId: null,
          text: `Note ${number}`,
          replaces: [],
        };
        for (let attempt = 0; attempt < 20; attempt += 1) if ((await send('note.save', note))?.res) return true;
        return false;
      },
      { round },
    );
    await control.waitForTimeout((round * 17) % 90);
    await stopWorkers(session, control);
    expect(await saving).toBe(true);
  }
  await session.restart();
  const review = await session.own('review.html');
  for (let round = 0; round < rounds; round += 1) await expect(review.getByText(`Note ${round}`, { exact: true })).toHaveCount(1);
});

test('the browser asks nobody for anything but the job page', async ({ session }) => {
  const asked: string[] = [];
  session.context.on('request', (request) => asked.push(request.url()));
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await practise(frame, 'canary-string-of-the-person');
  const foreign = asked.filter(
    (url) => !url.startsWith('chrome-extension://') && !url.startsWith('https://job-boards.greenhouse.io/') && !url.startsWith('data:'),
  );
  expect(foreign).toEqual([]);
  expect(await page.content()).not.toContain('canary-string-of-the-person');
});
