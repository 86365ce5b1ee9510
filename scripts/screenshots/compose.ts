import type { Page } from '@playwright/test';

const data = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
const STYLE = `*{box-sizing:border-box;margin:0} body{font:20px/1.5 system-ui,sans-serif;color:#16241f;background:#e9efeb}`;

async function draw(page: Page, size: { width: number; height: number }, html: string): Promise<Uint8Array> {
  await page.setViewportSize(size);
  await page.setContent(`<style>${STYLE}</style>${html}`, { waitUntil: 'load' });
  return page.screenshot();
}

/** A picture in another size. */
export function resized(page: Page, png: Uint8Array, size: { width: number; height: number }): Promise<Uint8Array> {
  return draw(page, size, `<img src="${data(png)}" style="display:block;width:${size.width}px;height:${size.height}px">`);
}

/** A small window of ours beside one sentence, on a plain ground of 1280 x 800. */
export function besideWords(page: Page, png: Uint8Array, title: string, words: string): Promise<Uint8Array> {
  const html = `<main style="display:flex;gap:96px;align-items:center;justify-content:center;height:800px;padding:0 72px">
    <div style="max-width:430px"><h1 style="font-size:40px;line-height:1.15;margin-bottom:18px;white-space:nowrap">${title}</h1><p style="font-size:22px">${words}</p></div>
    <img src="${data(png)}" style="border-radius:14px;box-shadow:0 10px 40px #16241f40;max-height:720px"></main>`;
  return draw(page, { width: 1280, height: 800 }, html);
}

/** The small tile of the Chrome Web Store, 440 x 280. */
export function tile(page: Page, icon: Uint8Array): Promise<Uint8Array> {
  const html = `<main style="height:280px;display:flex;gap:24px;align-items:center;padding:0 32px">
    <img src="${data(icon)}" style="width:104px;height:104px">
    <div><h1 style="font-size:40px;line-height:1.1;margin-bottom:8px">Dry Run</h1><p style="font-size:17px;line-height:1.35;white-space:nowrap">MLOps interview practice,<br>beside the posting</p></div></main>`;
  return draw(page, { width: 440, height: 280 }, html);
}
