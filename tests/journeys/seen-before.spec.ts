import type { Frame } from '@playwright/test';
import { openSidebar } from '../../build/open-sidebar.ts';
import type { Session } from '../support/extension.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';
import { JOBS, twoPanePage } from '../support/two-pane.ts';

const DAY = 86_400_000;

/** Lets time pass for all that is kept: the visits of today were so many days ago. */
async function passDays(session: Session, days: number): Promise<void> {
  const page = await session.own('options.html');
  await page.evaluate(
    (by) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('dry-run');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction('postings', 'readwrite');
          const cursors = transaction.objectStore('postings').openCursor();
          cursors.onsuccess = () => {
            const cursor = cursors.result;
            if (!cursor) return;
            const row = cursor.value as { firstSeen: number; lastSeen: number };
            cursor.update({ ...row, firstSeen: row.firstSeen - by, lastSeen: row.lastSeen - by });
            cursor.continue();
          };
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    days * DAY,
  );
  await page.close();
}

const kept = (session: Session) => async () => {
  const page = await session.own('review.html');
  const count = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const open = indexedDB.open('dry-run');
        open.onsuccess = () => {
          const ask = open.result.transaction('postings').objectStore('postings').count();
          ask.onsuccess = () => {
            open.result.close();
            resolve(ask.result);
          };
        };
      }),
  );
  await page.close();
  return count;
};

async function practise(frame: Frame): Promise<void> {
  await frame.locator('section[aria-labelledby=questions] li button').first().click();
  await frame.getByRole('textbox').first().fill('I would watch latency and error rate, and roll back when the metric falls.');
  await frame.getByRole('button', { name: 'Compare my answer' }).click();
  await frame.getByRole('button', { name: /with effort/ }).click();
  await expect(frame.getByText(/Saved as/)).toBeVisible();
}

test('a posting seen days ago is told in the sidebar and the popup, under any address of it, and not within the visit', async ({
  session,
}) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  let frame = await openSidebar(page);
  await expect(frame.getByRole('heading', { name: 'Senior MLOps Engineer' })).toBeVisible();
  await practise(frame);
  await page.reload();
  frame = await openSidebar(page);
  await expect(frame.locator('section[aria-labelledby=questions] li').first()).toBeVisible();
  await expect(frame.getByText(/^Seen /)).toHaveCount(0);

  await passDays(session, 3);
  await page.goto(`${SAMPLE.mlops}?gh_src=abc&utm_source=mail#apply`);
  frame = await openSidebar(page);
  await expect(frame.getByText('Seen 3 days ago · 1 question practised')).toBeVisible();
  // Kept anew by now, and still the earlier visit is what counts.
  await page.reload();
  frame = await openSidebar(page);
  await expect(frame.getByText('Seen 3 days ago · 1 question practised')).toBeVisible();

  const popup = await session.context.newPage();
  await page.bringToFront();
  const opened = popup.goto(`chrome-extension://${session.extensionId}/popup.html`);
  await opened;
  await expect(popup.getByText('Seen 3 days ago · 1 question practised')).toBeVisible();
});

test('the pane of a search and the page of its own are one posting; a copy under another id looks like it', async ({ session, server }) => {
  const [job] = JOBS;
  const view = (id: string) =>
    `<!doctype html><html lang="en"><title>${job?.title} | ${job?.company} | LinkedIn</title><body>
    <h1 class="job-details-jobs-unified-top-card__job-title">${job?.title}</h1>
    <div class="job-details-jobs-unified-top-card__company-name"><a>${job?.company}</a></div>
    <div id="job-details" data-id="${id}">${job?.html}</div></body></html>`;
  server.add('https://www.linkedin.com/jobs/search/', twoPanePage());
  server.add(`https://www.linkedin.com/jobs/view/mlops-engineer-at-tern-${job?.id}/`, view('a'));
  server.add('https://www.linkedin.com/jobs/view/4999999999/', view('b'));
  const page = await session.context.newPage();
  await page.goto('https://www.linkedin.com/jobs/search/');
  await page.locator(`[data-job="${job?.id}"]`).click();
  let frame = await openSidebar(page);
  await expect(frame.getByRole('heading', { name: job?.title ?? '' })).toBeVisible();
  await expect.poll(kept(session)).toBe(1);
  await passDays(session, 1);

  await page.goto(`https://www.linkedin.com/jobs/view/mlops-engineer-at-tern-${job?.id}/?refId=x&trackingId=y`);
  frame = await openSidebar(page);
  await expect(frame.getByText('Seen yesterday')).toBeVisible();

  await page.goto('https://www.linkedin.com/jobs/view/4999999999/');
  frame = await openSidebar(page);
  await expect(frame.getByText(/^Looks like one you saw 1 minute ago/)).toBeVisible();
});
