import type { Frame, Page } from '@playwright/test';
import { openSidebar, sidebarFrame } from '../../build/open-sidebar.ts';
import type { SampleServer } from '../../build/serve-samples.ts';
import type { Session } from '../support/extension.ts';
import { expect, test } from '../support/extension.ts';
import { ashbyEmbed, employerPage, greenhouseEmbed, icimsInner } from '../support/framed-pages.ts';
import { makeJob } from '../support/jobs.ts';
import { traceKept } from '../support/trace.ts';

const MLOPS = makeJob('4711', 'MLOps Engineer', 'core');
const OFFICE = makeJob('4712', 'Office Manager', 'none');
const EMPLOYER = 'https://careers.tern.example/jobs/1';
const GREENHOUSE = 'https://boards.greenhouse.io/embed/job_app';
const ASHBY = 'https://jobs.ashbyhq.com/Tern/0b9d3f1c-6a2e-4d57-8c31-2f7a9e4b6c21';
const ICIMS = 'https://careers-tern.icims.com/jobs/4711/mlops-engineer/job';

const ours = (frame: Page | Frame) => frame.evaluate(() => document.documentElement.children.length - 2);
const heading = (where: Page | Frame, words: string) => where.getByRole('heading', { name: words, exact: true });

async function frameOf(page: Page, host: string): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame !== page.mainFrame() && new URL(frame.url()).host === host)).toBe(true);
  return page.frames().find((frame) => frame !== page.mainFrame() && new URL(frame.url()).host === host) as Frame;
}

/** The popup as the toolbar's popup: a page of ours that looks at the tab beside it. */
async function openPopup(session: Session, beside: Page): Promise<Page> {
  const popup = await session.own('popup.html');
  await beside.bringToFront();
  await popup.reload();
  return popup;
}

/** What the icon says in any tab. */
async function badge(session: Session): Promise<string> {
  const own = await session.own('options.html');
  const text = await own.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(q: object): Promise<{ id: number }[]> }; action: { getBadgeText(q: object): Promise<string> } };
    };
    const tabs = await chrome.tabs.query({});
    return (await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })))).join('');
  });
  await own.close();
  return text;
}

async function visit(session: Session, server: SampleServer, body: string): Promise<Page> {
  server.add(EMPLOYER, body);
  const page = await session.context.newPage();
  await page.goto(EMPLOYER);
  return page;
}

/** Meets the handle in the frame with the mouse and clicks it; the sidebar opens in a tab, for the page around may not hold ours. */
async function openFromFrame(session: Session, page: Page, frame: Frame): Promise<Page> {
  const spot = await frame.evaluate(() => {
    const x = document.documentElement.clientWidth - 16;
    for (let y = 20; y < innerHeight; y += 8) {
      const met = document.elementFromPoint(x, y);
      if (met !== document.body && met?.parentElement === document.documentElement) return { x, y: y + 10 };
    }
    return null;
  });
  if (!spot) throw new Error('There is no handle in the frame.');
  const box = await (await frame.frameElement()).boundingBox();
  const opened = session.context.waitForEvent('page');
  const x = (box?.x ?? 0) + spot.x;
  const y = (box?.y ?? 0) + spot.y;
  await page.mouse.move(x, y);
  await page.waitForTimeout(300);
  await page.mouse.click(x, y);
  return opened;
}

const EMBEDS = {
  greenhouse: { url: `${GREENHOUSE}?for=tern&token=${MLOPS.id}`, body: greenhouseEmbed(MLOPS), host: 'boards.greenhouse.io' },
  ashby: { url: `${ASHBY}?embed=js`, body: ashbyEmbed(MLOPS), host: 'jobs.ashbyhq.com' },
  icims: { url: `${ICIMS}?in_iframe=1`, body: icimsInner(MLOPS), host: 'careers-tern.icims.com' },
};

for (const [name, embed] of Object.entries(EMBEDS)) {
  test(`${name} in an employer's page: the frame shows the handle, popup and icon tell, the sidebar opens in a tab`, async ({
    session,
    server,
  }) => {
    server.add(embed.url, embed.body);
    const page = await visit(session, server, employerPage(embed.url, [900, 2_400]));
    const frame = await frameOf(page, embed.host);
    await expect.poll(() => ours(frame)).toBe(1);
    expect(await ours(page)).toBe(0);
    expect(await badge(session)).toBe('?');

    const popup = await openPopup(session, page);
    await expect(popup.getByText('MLOps role')).toBeVisible();
    await expect(popup.getByText(MLOPS.title).first()).toBeVisible();
    await popup.close();

    const tab = await openFromFrame(session, page, frame);
    await expect(heading(tab, MLOPS.title)).toBeVisible();
    await expect(tab.locator('section[aria-labelledby=questions] li button').first()).toBeVisible();

    // The frame goes: so does the posting, and what the icon says.
    await page.evaluate(() => document.getElementById('posting')?.remove());
    await expect(heading(tab, MLOPS.title)).toHaveCount(0);
    await expect.poll(() => badge(session)).toBe('');
  });
}

test('a frame without room for a handle: the popup and the icon tell; by the popup it opens', async ({ session, server }) => {
  server.add(EMBEDS.greenhouse.url, EMBEDS.greenhouse.body);
  const page = await visit(session, server, employerPage(EMBEDS.greenhouse.url, [300, 250]));
  const frame = await frameOf(page, EMBEDS.greenhouse.host);
  await expect.poll(() => badge(session)).toBe('?');
  await page.waitForTimeout(1_000);
  expect(await ours(frame)).toBe(0);
  const popup = await openPopup(session, page);
  const opened = session.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Open sidebar' }).click();
  await expect(heading(await opened, MLOPS.title)).toBeVisible();
});

test('a posting in a frame that is not about MLOps: the popup says why, nothing else is said', async ({ session, server }) => {
  const url = `${GREENHOUSE}?for=tern&token=${OFFICE.id}`;
  server.add(url, greenhouseEmbed(OFFICE));
  const page = await visit(session, server, employerPage(url, [900, 700]));
  const frame = await frameOf(page, EMBEDS.greenhouse.host);
  await page.waitForTimeout(1_500);
  expect(await ours(frame)).toBe(0);
  expect(await badge(session)).toBe('');
  const popup = await openPopup(session, page);
  await expect(popup.getByText(/0 of 5 signals/)).toBeVisible();
});

test('frames that hold no posting for people stay silent: a speck, a form, a list', async ({ session, server }) => {
  const trace = await traceKept(session);
  const form = `${GREENHOUSE}/form?for=tern&token=9`;
  const board = 'https://boards.greenhouse.io/embed/job_board?for=tern';
  server.add(EMBEDS.ashby.url, EMBEDS.ashby.body);
  server.add(
    form,
    '<!doctype html><title>Apply</title><h1>MLOps Engineer</h1><form id="application-form"><input type="file"><input type="email"></form>',
  );
  server.add(
    board,
    '<!doctype html><title>Jobs</title><h1>Open roles</h1><a href="/tern/jobs/1">MLOps Engineer</a> <a href="/tern/jobs/2">ML Engineer</a>',
  );
  const body = employerPage(EMBEDS.ashby.url, [1, 1]).replace(
    '</body>',
    `<iframe src="${form}" width="800" height="500"></iframe><iframe src="${board}" width="800" height="500"></iframe></body>`,
  );
  const page = await visit(session, server, body);
  await page.waitForTimeout(6_000);
  for (const frame of page.frames()) expect(await ours(frame), frame.url()).toBe(0);
  expect(await trace.kept()).toEqual([]);
  expect(await badge(session)).toBe('');
  const popup = await openPopup(session, page);
  await expect(popup.getByText(/not a supported job site/i)).toBeVisible();
});

test('iCIMS in its own page: the page around draws handle and sidebar, and follows its frame', async ({ session, server }) => {
  const inner = 'https://careers-tern.icims.com/jobs/4711/mlops-engineer/job/inner';
  const office = 'https://careers-tern.icims.com/jobs/4712/office-manager/job/inner';
  server.add(inner, icimsInner(MLOPS));
  server.add(office, icimsInner(OFFICE));
  server.add(ICIMS, employerPage(`${inner}?in_iframe=1`, [1_000, 2_400], 'Tern Labs'));
  const page = await session.context.newPage();
  await page.goto(ICIMS);
  await expect.poll(() => ours(page)).toBe(1);
  const frame = await frameOf(page, 'careers-tern.icims.com');
  expect(await ours(frame)).toBe(0);
  // Also after the page around has looked at itself for the last time.
  await page.waitForTimeout(5_000);
  const popup = await openPopup(session, page);
  await expect(popup.getByText('MLOps role')).toBeVisible();
  await popup.close();

  const sidebar = await openSidebar(page);
  await expect(heading(sidebar, MLOPS.title)).toBeVisible();
  await frame.goto(`${office}?in_iframe=1`);
  await expect(heading(sidebar, MLOPS.title)).toHaveCount(0);
  // The click ends the frame it falls in.
  const close = await sidebar.getByRole('button', { name: 'Close the sidebar' }).boundingBox();
  await page.mouse.click((close?.x ?? 0) + 5, (close?.y ?? 0) + 5);
  await expect.poll(() => sidebarFrame(page)).toBe(undefined);
});

test('a page with a posting of its own does not listen to the frames in it', async ({ session, server }) => {
  const trace = await traceKept(session);
  server.add(EMBEDS.ashby.url, EMBEDS.ashby.body);
  const frame = `<iframe src="${EMBEDS.ashby.url}" width="900" height="700"></iframe></main>`;
  const posting = (job: typeof MLOPS) =>
    `<!doctype html><html lang="en"><title>${job.title}</title><main class="job-post"><div class="job__title"><h1>${job.title}</h1></div><div class="job__description">${job.html}</div>${frame}</html>`;
  const senior = makeJob('77', 'Senior ML Platform Engineer', 'core');
  server.add('https://job-boards.greenhouse.io/tern/jobs/77', posting(senior));
  server.add('https://job-boards.greenhouse.io/tern/jobs/78', posting(makeJob('78', 'Office Manager', 'none')));
  const page = await session.context.newPage();
  await page.goto('https://job-boards.greenhouse.io/tern/jobs/78');
  await page.waitForTimeout(2_500);
  expect(await ours(page)).toBe(0);
  expect(await ours(await frameOf(page, 'jobs.ashbyhq.com'))).toBe(0);
  await page.goto('https://job-boards.greenhouse.io/tern/jobs/77');
  const sidebar = await openSidebar(page);
  await expect(heading(sidebar, senior.title)).toBeVisible();
  await page.waitForTimeout(1_500);
  await expect(heading(sidebar, senior.title)).toBeVisible();
  expect(new Set((await trace.kept()).slice(-1).map(({ title }) => title))).toEqual(new Set([senior.title]));
  expect(await ours(await frameOf(page, 'jobs.ashbyhq.com'))).toBe(0);
});
