import type { Page } from '@playwright/test';
import { handlePoint } from '../../build/open-sidebar.ts';
import type { Session } from '../support/extension.ts';
import { expect, SAMPLE } from '../support/extension.ts';
import { GRANTED, test, UNKNOWN } from '../support/granted.ts';
import type { Job } from '../support/jobs.ts';
import { makeJob } from '../support/jobs.ts';
import { pressToolbarButton } from '../support/toolbar-popup.ts';

const MLOPS = makeJob('1', 'MLOps Engineer', 'core');

const MORE = `<ul><li>At least 3 years of work with models that people depend on, in Python.</li><li>You have kept a cluster running at night.</li></ul>
<h3>Benefits</h3><ul><li>Thirty days of leave, and a budget for learning.</li><li>A pension that we pay into, and a train card.</li></ul>`;

/** A posting on an employer's own site, that no adapter knows. */
function careersPage(job: Job): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${job.title} | ${job.company}</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>${job.title}</h1><p>${job.place} · Full-time</p>${job.html}${MORE}<a href="/apply">Apply now</a></main></body></html>`;
}

/** Whether something of ours is drawn where the handle stands. */
async function hasHandle(page: Page): Promise<boolean> {
  const { x, y } = await handlePoint(page);
  return page.evaluate(
    ([left, top]) => {
      const found = document.elementFromPoint(left ?? 0, top ?? 0);
      return found !== null && found.parentElement === document.documentElement && found.tagName === 'DIV';
    },
    [x, y],
  );
}

async function openCareers(session: Session, host: string, path = '/jobs/1'): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(`https://${host}${path}`);
  return page;
}

const choices = (session: Session) =>
  session.own('options.html').then(async (page) => {
    const answer = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          runtime: { sendMessage(message: unknown): Promise<{ res: unknown }> };
          scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
          permissions: { contains(wanted: object): Promise<boolean> };
        };
      };
      const { res } = await chrome.runtime.sendMessage({ id: 1, type: 'site.list', data: {}, timestamp: 0 });
      const scripts = (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
      const allowed = await chrome.permissions.contains({ origins: ['https://careers.example.com/*'] });
      return { ...(res as { added: string[]; never: string[]; off: string[] }), scripts, allowed };
    });
    await page.close();
    return answer;
  });

test.beforeEach(({ server }) => {
  for (const host of [GRANTED, UNKNOWN]) {
    server.add(`https://${host}/jobs/1`, careersPage(MLOPS));
    server.add(`https://${host}/jobs/2`, careersPage(makeJob('2', 'ML Platform Engineer', 'core')));
    server.add(`https://${host}/about`, '<!doctype html><title>About us</title><h1>About us</h1><p>We look after the coast.</p>');
  }
});

test('a page of another site is left alone until the button is pressed; read once, it is read until it shows another address', async ({
  granted,
}) => {
  const page = await openCareers(granted, UNKNOWN);
  await page.waitForTimeout(1_500);
  expect(await hasHandle(page)).toBe(false);
  const popup = await pressToolbarButton(granted, page);
  await expect.poll(() => popup.text()).toContain(`This looks like a job posting on ${UNKNOWN}.`);
  expect(await popup.text()).toContain('MLOps Engineer');
  expect(await hasHandle(page)).toBe(false);
  await popup.press('Read it once');
  await expect.poll(() => popup.text()).toContain('Open sidebar');
  await expect.poll(() => hasHandle(page)).toBe(true);
  // A web page that we do not list may not frame the sidebar: it opens beside it, in a tab.
  const opened = granted.context.waitForEvent('page');
  await popup.press('Open sidebar');
  const beside = await opened;
  await expect(beside.locator('section[aria-labelledby=questions] li button').first()).toBeVisible();
  await page.bringToFront();
  await page.evaluate(() => history.pushState({}, '', '/jobs/other'));
  await expect.poll(() => hasHandle(page)).toBe(false);
  expect(await choices(granted)).toMatchObject({ added: [], never: [], scripts: [], allowed: false });
  await page.goto(`https://${UNKNOWN}/jobs/2`);
  await page.waitForTimeout(1_500);
  expect(await hasHandle(page)).toBe(false);
});

test('a page that is no posting gets its reason and no question', async ({ granted }) => {
  const page = await openCareers(granted, UNKNOWN, '/about');
  const popup = await pressToolbarButton(granted, page);
  await expect.poll(() => popup.text()).toContain('This page is not a job posting.');
  expect(await popup.text()).not.toContain('Read it once');
});

test('always: the open page is read at once, others later, also after a restart; removed, all of it goes at once', async ({ granted }) => {
  const page = await openCareers(granted, GRANTED);
  const popup = await pressToolbarButton(granted, page);
  await popup.press('Always on this site');
  await expect.poll(() => hasHandle(page)).toBe(true);
  expect(await choices(granted)).toMatchObject({ added: [GRANTED], scripts: [`added-${GRANTED}`], allowed: true });
  await page.goto(`https://${GRANTED}/jobs/2`);
  await expect.poll(() => hasHandle(page)).toBe(true);
  await page.goto(`https://${GRANTED}/about`);
  await page.waitForTimeout(1_500);
  expect(await hasHandle(page)).toBe(false);

  await granted.restart();
  const again = await openCareers(granted, GRANTED);
  await expect.poll(() => hasHandle(again), { timeout: 10_000 }).toBe(true);
  const options = await granted.own('options.html');
  await options.getByRole('button', { name: `Remove ${GRANTED} and its permission` }).click();
  await expect(options.getByText('None. On a posting of another site')).toBeVisible();
  await again.bringToFront();
  await expect.poll(() => hasHandle(again)).toBe(false);
  expect(await choices(granted)).toMatchObject({ added: [], scripts: [], allowed: false });
});

test('the browser’s own settings take the permission back: the handle goes, and nothing is registered any more', async ({ granted }) => {
  const page = await openCareers(granted, GRANTED);
  await (await pressToolbarButton(granted, page)).press('Always on this site');
  await expect.poll(() => hasHandle(page)).toBe(true);
  const settings = await granted.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    ([id, host]) =>
      (
        globalThis as unknown as { chrome: { developerPrivate: { removeHostPermission(id: string, host: string): Promise<void> } } }
      ).chrome.developerPrivate.removeHostPermission(id ?? '', host ?? ''),
    [granted.extensionId, `https://${GRANTED}/*`],
  );
  await page.bringToFront();
  await expect.poll(() => hasHandle(page)).toBe(false);
  expect(await choices(granted)).toMatchObject({ added: [], scripts: [], allowed: false });
});

test('never: nothing is asked there again, until it is taken back', async ({ granted }) => {
  const page = await openCareers(granted, UNKNOWN);
  const popup = await pressToolbarButton(granted, page);
  await popup.press('Never');
  await expect.poll(() => popup.text()).toContain(`On ${UNKNOWN} Dry Run does not look`);
  expect(await choices(granted)).toMatchObject({ never: [UNKNOWN] });
  const later = await pressToolbarButton(granted, page);
  await expect.poll(() => later.text()).toContain(`On ${UNKNOWN} Dry Run does not look`);
  await later.press('Ask again');
  await expect.poll(() => later.text()).toContain('This looks like a job posting');
  expect(await choices(granted)).toMatchObject({ never: [] });
});

test('a supported site is switched off and on again: handle and scripts go and come at once, and a new page is not read', async ({
  granted,
}) => {
  const page = await granted.context.newPage();
  await page.goto(SAMPLE.mlops);
  await expect.poll(() => hasHandle(page)).toBe(true);
  const options = await granted.own('options.html');
  await options.getByRole('checkbox', { name: /^Greenhouse/ }).uncheck();
  await page.bringToFront();
  await expect.poll(() => hasHandle(page)).toBe(false);
  await page.reload();
  await page.waitForTimeout(1_500);
  expect(await hasHandle(page)).toBe(false);
  const popup = await pressToolbarButton(granted, page);
  await expect.poll(() => popup.text()).toContain('Greenhouse is switched off.');
  expect(await choices(granted)).toMatchObject({ off: ['greenhouse'], scripts: ['off-greenhouse'] });
  await options.bringToFront();
  await options.getByRole('checkbox', { name: /^Greenhouse/ }).check();
  await page.bringToFront();
  await expect.poll(() => hasHandle(page)).toBe(true);
  expect(await choices(granted)).toMatchObject({ off: [], scripts: [] });
});

test('the receipts say what was done, and that nothing was sent; what is tried is stopped and counted', async ({ granted }) => {
  const receipts = await granted.own('receipts.html');
  const cell = (row: string, column: number) => receipts.locator(`[data-site="${row}"] td`).nth(column);
  const clicks = receipts.locator('[data-permission=activeTab] td').nth(1);
  await expect(clicks).toHaveText('0');
  await expect(cell('greenhouse', 2)).toHaveText('0');

  const page = await granted.context.newPage();
  await page.goto(SAMPLE.mlops);
  await expect.poll(() => hasHandle(page)).toBe(true);
  const other = await openCareers(granted, GRANTED);
  await (await pressToolbarButton(granted, other)).press('Always on this site');
  await expect.poll(() => hasHandle(other)).toBe(true);
  await other.goto(`https://${GRANTED}/about`);
  await other.waitForTimeout(1_000);

  await receipts.reload();
  await expect(cell('greenhouse', 2)).toHaveText('1');
  await expect(cell(GRANTED, 0)).toHaveText('1');
  await expect(cell(GRANTED, 2)).toHaveText('1');
  await expect(clicks).toHaveText('1');
  await expect(receipts.locator('[data-count=requests]')).toHaveText('0 today, 0 in the last seven days');
  await receipts.evaluate(() => fetch('https://example.org/').catch(() => undefined));
  await receipts.waitForTimeout(300);
  await receipts.reload();
  await expect(receipts.locator('[data-count=requests]')).toHaveText('0 today, 0 in the last seven days');
  await expect(receipts.locator('[data-count=blocked]')).toContainText('1 today');

  await receipts.getByRole('button', { name: 'Delete these counts' }).click();
  await expect(receipts.getByText('Deleted. Counting begins anew.')).toBeVisible();
  await expect(cell('greenhouse', 2)).toHaveText('0');
});
