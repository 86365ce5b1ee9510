import type { Frame, Page } from '@playwright/test';

/** A slow machine starts, reads and draws within this; more means that something is wrong. */
const PATIENCE_MS = 30_000;
/** Default place of the handle (core/settings.ts) and half its size: the closed shadow root can only be met as a person meets it. */
const HANDLE = { at: 0.4, fromRight: 16, down: 19 };

/** Where the handle is drawn until somebody moves it. */
export async function handlePoint(page: Page): Promise<{ x: number; y: number }> {
  const size = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
  return { x: size.width - HANDLE.fromRight, y: Math.round(HANDLE.at * size.height) + HANDLE.down };
}

/** The extension's frame in this page, if it is open. */
export function sidebarFrame(page: Page): Frame | undefined {
  return page.frames().find((frame) => frame.url().startsWith('chrome-extension://'));
}

/** Clicks the handle with the mouse until the sidebar's frame is there. */
export async function openSidebar(page: Page): Promise<Frame> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const frame = sidebarFrame(page);
    if (frame) return frame;
    const { x, y } = await handlePoint(page);
    await page.mouse.move(x, y);
    await page.waitForTimeout(250);
    await page.mouse.click(x, y);
    await page.waitForTimeout(350);
  }
  throw new Error('The sidebar did not open.');
}
