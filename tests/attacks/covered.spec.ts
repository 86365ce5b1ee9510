import type { Frame, Page } from '@playwright/test';
import { openSidebar } from '@/build/open-sidebar.ts';
import { expect, SAMPLE, test } from '@/tests/support/extension.ts';

/** A sidebar with one note in it. */
async function openNote(page: Page): Promise<Frame> {
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await frame.locator('section[aria-labelledby=questions] li button').first().click();
  await frame.getByRole('button', { name: /Write a note/ }).click();
  await frame.getByRole('textbox', { name: 'A note on this question' }).fill('A note worth keeping.');
  await frame.getByRole('button', { name: 'Save note' }).click();
  await expect(deleteButton(frame)).toBeVisible();
  return frame;
}

const deleteButton = (frame: Frame) => frame.getByRole('button', { name: 'Delete', exact: true });
const refusal = (frame: Frame) => frame.getByText('the page may be covering this button');

/** A click of the browser's own on the button, wherever the page has put it, after longer than a button must have been seen. */
async function press(page: Page, frame: Frame): Promise<void> {
  await page.waitForTimeout(800);
  await deleteButton(frame).focus();
  await page.keyboard.press('Enter');
}

const WINDOW = 'margin:0; border:0; position:fixed;';
const LID = `${WINDOW} background:#fff; pointer-events:none;`;

/** What a page does: to the element into which it moved ours, to itself, and to one that it lays on top. */
const COVERS: readonly { name: string; wrap?: string; root?: string; lid?: string }[] = [
  { name: 'an element around ours that is nearly transparent', wrap: 'opacity:.01' },
  { name: 'a rotation of a hair', wrap: `${WINDOW} inset:0; transform:rotate(.01deg)` },
  { name: 'a tenth of the size', wrap: `${WINDOW} inset:0; transform:scale(.1)` },
  { name: 'a filter', wrap: `${WINDOW} inset:0; filter:contrast(0)` },
  { name: 'a blending mode', wrap: 'mix-blend-mode:multiply' },
  { name: 'a cut that leaves the button', wrap: `${WINDOW} inset:0; clip-path:inset(200px 0 300px 900px)` },
  { name: 'a tiny window', wrap: `${WINDOW} inset:0 0 auto auto; width:60px; height:60px; overflow:hidden; contain:strict` },
  { name: 'a page that is half transparent', root: 'opacity:.5' },
  { name: 'a lid over everything that lets clicks through', lid: `${LID} inset:0; width:100vw; height:100vh` },
  { name: 'a small lid on the frame', lid: `${LID} inset:auto 40px 40px auto; width:9px; height:9px` },
];

test('a button that takes something away does nothing while the page covers, fades, turns, shrinks or cuts the frame', async ({
  session,
}) => {
  test.setTimeout(120_000);
  const page = await session.context.newPage();
  const frame = await openNote(page);
  await page.evaluate(`
    globalThis.root = document.documentElement;
    globalThis.wrap = document.body.appendChild(document.createElement('div'));
    globalThis.lid = document.body.appendChild(Object.assign(document.createElement('div'), { popover: 'manual' }));
    // Without a reload of the frame.
    wrap.moveBefore([...root.children].findLast((each) => each.localName === 'div'), null);
  `);
  for (const { name, ...styles } of COVERS) {
    await test.step(name, async () => {
      for (const [what, css] of Object.entries(styles)) {
        await page.evaluate(`${what}.style.cssText = ${JSON.stringify(css)}; if (${what} === lid) lid.showPopover();`);
      }
      await press(page, frame);
      await expect(refusal(frame)).toBeAttached();
      await page.waitForTimeout(200);
      expect(await frame.getByText('A note worth keeping.').count()).toBe(1);
      await page.evaluate('for (const each of [root, wrap, lid]) each.style.cssText = ""; lid.hidePopover();');
    });
  }
  await frame.getByRole('button', { name: 'Delete it on the review page' }).click();
  await expect.poll(() => session.context.pages().filter((each) => each.url().includes('review.html')).length).toBe(1);
  await page.bringToFront();
  await page.waitForTimeout(800);
  await deleteButton(frame).dispatchEvent('click');
  await expect(refusal(frame)).toBeVisible();
  // With nothing on it the same press deletes.
  await press(page, frame);
  await expect(frame.getByText('Note deleted.').first()).toBeVisible();
  await expect(frame.getByText('A note worth keeping.')).toHaveCount(0);
});
