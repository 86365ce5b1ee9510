import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { handlePoint, sidebarFrame } from '../../build/open-sidebar.ts';
import { expect, test } from '../support/extension.ts';

const POSTING = readFileSync('samples/mlops.html', 'utf8');
const SIZE = 38;

/** Upper edge of the handle as the page can tell it: where the topmost element at the right edge is a bare one beside head and body. */
function handleTop(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const x = document.documentElement.clientWidth - 16;
    for (let y = 0; y < innerHeight; y += 1) {
      const top = Document.prototype.elementFromPoint.call(document, x, y);
      if (top?.parentElement === document.documentElement && top !== document.body) return y;
    }
    return null;
  });
}

async function settled(page: Page): Promise<number> {
  await expect.poll(() => handleTop(page)).not.toBeNull();
  return (await handleTop(page)) ?? 0;
}

/** Puts an element into the page; `place` is CSS. */
function put(page: Page, tag: string, place: string, id = 'site'): Promise<void> {
  return page.evaluate(
    ([tag, place, id]) => {
      const element = document.createElement(tag);
      element.id = id;
      element.style.cssText = place;
      element.textContent = '応募する';
      document.body.append(element);
    },
    [tag, place, id] as const,
  );
}

/** Whether handle and element have a pixel in common. */
async function overlap(page: Page, id = 'site'): Promise<boolean> {
  const top = await handleTop(page);
  const box = await page.locator(`#${id}`).boundingBox();
  if (top === null || !box) return false;
  return box.y < top + SIZE && box.y + box.height > top;
}

const url = (number: number) => `https://job-boards.greenhouse.io/heronfreight/jobs/${number}`;

test("the handle does not settle over the site's own button, in whatever language and whatever element", async ({ session, server }) => {
  const buttons = [
    '<button style="position:fixed;right:0;top:300px;width:130px;height:70px;z-index:2147483647">Bewerben</button>',
    '<div style="position:absolute;right:4px;top:330px;width:90px;height:40px;cursor:pointer">応募する</div>',
    '<a href="#apply" style="float:right;margin-top:-20px;position:absolute;right:0;top:318px;padding:14px">Postuler</a>',
  ];
  for (const [at, button] of buttons.entries()) {
    const address = url(200 + at);
    server.add(address, POSTING.replace('</body>', `${button.replace(' style', ' id="site" style')}</body>`));
    const page = await session.context.newPage();
    await page.goto(address);
    const top = await settled(page);
    expect(await overlap(page), button).toBe(false);
    // The nearest free place, not any.
    expect(Math.abs(top - 0.4 * 800), button).toBeLessThan(130);
    await page.close();
  }
});

test('a chat bubble that comes late, and a control laid over it: the handle makes room, and is back when the place is free', async ({
  session,
  server,
}) => {
  server.add(url(210), POSTING);
  const page = await session.context.newPage();
  await page.goto(url(210));
  const before = await settled(page);
  // Covers and columns are the page, not a control.
  await put(page, 'div', 'position:fixed;inset:0;pointer-events:auto;opacity:0', 'cover');
  await put(page, 'iframe', `position:fixed;right:10px;top:${before - 20}px;width:60px;height:60px;border:0;background:#c00`);
  await expect.poll(() => overlap(page)).toBe(false);
  expect(await handleTop(page)).not.toBe(before);
  await page.evaluate(() => document.getElementById('site')!.remove());
  await expect.poll(() => handleTop(page)).toBe(before);
});

test('dragged, moved by arrow keys and by the menu: the place is kept as a share of the window', async ({ session, server }) => {
  server.add(url(220), POSTING);
  const page = await session.context.newPage();
  await page.goto(url(220));
  const before = await settled(page);
  const { x, y } = await handlePoint(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 200, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(200, 200);
  await expect.poll(() => handleTop(page)).toBe(before + 200);
  // A drag is no click.
  await page.waitForTimeout(500);
  expect(sidebarFrame(page)).toBeUndefined();

  await page.setViewportSize({ width: 1280, height: 600 });
  await expect.poll(() => handleTop(page)).toBe(Math.round(((before + 200) / 800) * 600));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  expect(await settled(page)).toBe(before + 200);

  // The handle is the last that can be reached by Tab: its two buttons, from behind.
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => handleTop(page)).toBe(before + 200 - 24);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(700);
  // Three ways to send it away and the browser's own panel stand above the two that move it.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => handleTop(page)).toBe(before + 200 - 72);
  await page.reload();
  expect(await settled(page)).toBe(before + 200 - 72);
});

test('in full screen and in print there is no handle', async ({ session, server }) => {
  server.add(url(230), POSTING.replace('<body>', '<body><button onclick="document.documentElement.requestFullscreen()">Full</button>'));
  const page = await session.context.newPage();
  await page.goto(url(230));
  const top = await settled(page);
  await page.emulateMedia({ media: 'print' });
  expect(await handleTop(page)).toBeNull();
  await page.emulateMedia({ media: 'screen' });
  expect(await handleTop(page)).toBe(top);
  await page.getByRole('button', { name: 'Full' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect.poll(() => handleTop(page)).toBeNull();
  await page.evaluate(() => document.exitFullscreen());
  await settled(page);
});

test('on a long page too it makes room, and nothing of the page shifts', async ({ session, server }) => {
  const rows = Array.from({ length: 4_000 }, (_, row) => `<li><a href="#${row}">Role ${row}</a> <span>Utrecht</span></li>`).join('');
  server.add(url(240), POSTING.replace('</body>', `<ul>${rows}</ul></body>`));
  const page = await session.context.newPage();
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as unknown as { shifted: number }).shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url(240));
  const before = await settled(page);
  await put(page, 'button', `position:fixed;right:0;top:${before - 10}px;width:60px;height:60px`);
  await expect.poll(() => overlap(page)).toBe(false);
  expect(await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted)).toBe(0);
});
