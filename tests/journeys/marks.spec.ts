import type { Frame, Page } from '@playwright/test';
import { openSidebar, sidebarFrame } from '../../build/open-sidebar.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';

/** The words of every highlight that the page can see. */
function lit(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString().replace(/\s+/g, ' ');
      }),
    ),
  );
}

const rows = (frame: Frame) => frame.locator('section[aria-labelledby=questions] li');
const whole = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const sheets = (page: Page) => page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length);

async function quoteOf(frame: Frame, row: number): Promise<string> {
  const words = await rows(frame).nth(row).locator('q').textContent();
  return (words ?? '').replace(/\s+/g, ' ').trim();
}

/** A colour that the pixels of a range have: what is drawn, not what is set. */
async function shows(page: Page, words: string, colour: [number, number, number]): Promise<boolean> {
  const box = await page.evaluate(() => {
    const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    if (!range) return null;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { x, y, width, height } = live.getClientRects()[0] ?? live.getBoundingClientRect();
    return { x, y, width, height };
  });
  if (!box) throw new Error(`${words} is not lit`);
  const picture = (await page.screenshot({ clip: box })).toString('base64');
  return page.evaluate(
    async ([data, [red, green, blue]]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
      let hits = 0;
      for (let at = 0; at < bytes.length; at += 4) if (bytes[at] === red && bytes[at + 1] === green && bytes[at + 2] === blue) hits += 1;
      return hits > bytes.length / 4 / 3;
    },
    [picture, colour] as const,
  );
}

test('pointing at a question lights up its words in the page and changes nothing in it', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await expect(rows(frame).first()).toBeVisible();
  const before = await whole(page);
  const sheetsBefore = await sheets(page);

  for (const row of [0, 2, 5]) {
    const quote = await quoteOf(frame, row);
    await rows(frame).nth(row).hover();
    await expect.poll(() => lit(page)).toEqual([quote]);
  }
  // Pointed at one after the other, the last one stays.
  await rows(frame).nth(0).hover();
  await rows(frame).nth(1).hover();
  await expect.poll(() => lit(page)).toEqual([await quoteOf(frame, 1)]);
  await page.evaluate(() => scrollTo(0, 0));
  await rows(frame).nth(0).locator('q').hover();
  await expect.poll(() => lit(page)).toEqual([await quoteOf(frame, 0)]);
  expect(await shows(page, await quoteOf(frame, 0), [0xff, 0xe5, 0x8a])).toBe(true);
  expect(await page.evaluate(() => [...CSS.highlights.keys()].join())).not.toMatch(/dry|run|mark/i);
  expect(await whole(page)).toBe(before);
  expect(await sheets(page)).toBe(sheetsBefore);

  await frame.getByRole('heading', { name: 'Likely questions' }).hover();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await whole(page)).toBe(before);
});

test('the focus lights up as the pointer does, the reasons and topics too, and closing the sidebar puts it out', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await rows(frame).nth(1).getByRole('button').first().focus();
  await expect.poll(() => lit(page)).toEqual([await quoteOf(frame, 1)]);
  const reason = frame.getByRole('region', { name: 'Kind of role' }).locator('q').first();
  await reason.hover();
  await expect.poll(() => lit(page)).toEqual([((await reason.textContent()) ?? '').replace(/\s+/g, ' ').trim()]);
  const topic = frame.locator('section[aria-labelledby=topics] li button').first();
  await topic.hover();
  await expect.poll(() => lit(page)).toEqual([((await topic.locator('q').textContent()) ?? '').replace(/\s+/g, ' ').trim()]);
  await topic.focus();
  await frame.evaluate(() => document.querySelector<HTMLButtonElement>('button[aria-label="Close the sidebar"]')?.click());
  await expect.poll(() => sidebarFrame(page)).toBe(undefined);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`a click on the quotation brings its words into view (motion: ${reducedMotion})`, async ({ session }) => {
    const page = await session.context.newPage();
    await page.emulateMedia({ reducedMotion });
    await page.setViewportSize({ width: 1280, height: 360 });
    await page.goto(SAMPLE.mlops);
    const frame = await openSidebar(page);
    await expect(rows(frame).first()).toBeVisible();
    const last = await rows(frame).count();
    let moved = 0;
    for (let row = 0; row < Math.min(4, last); row += 1) {
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      const start = await page.evaluate(() => scrollY);
      const quote = await quoteOf(frame, row);
      await rows(frame).nth(row).locator('q').click();
      await expect.poll(() => lit(page)).toContain(quote);
      await expect
        .poll(() =>
          page.evaluate((wanted) => {
            const range = document.createRange();
            for (const highlight of CSS.highlights.values())
              for (const each of highlight) {
                range.setStart(each.startContainer, each.startOffset);
                range.setEnd(each.endContainer, each.endOffset);
                const { top, bottom } = range.getBoundingClientRect();
                if (range.toString().replace(/\s+/g, ' ') === wanted && top > 0 && bottom < innerHeight) return true;
              }
            return false;
          }, quote),
        )
        .toBe(true);
      moved += Number((await page.evaluate(() => scrollY)) !== start);
    }
    expect(moved).toBeGreaterThan(0);
    // The flash ends by itself.
    await frame.getByRole('heading', { name: 'Likely questions' }).hover();
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
}

test('words that have gone from the page are no longer quoted', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  const quote = await quoteOf(frame, 0);
  // Same address, and no node is added or taken away.
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.includes(words.slice(0, 20))) node.nodeValue = 'Nothing here.';
  }, quote);
  await expect.poll(() => frame.locator('section q').allInnerTexts()).not.toContain(quote);
  await expect(rows(frame).first().locator('q')).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});
