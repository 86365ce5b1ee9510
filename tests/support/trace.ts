import type { Page } from '@playwright/test';
import type { Session } from './extension.ts';

export interface Kept {
  /** Epoch milliseconds. */
  at: number;
  identity: string;
  title: string;
  text: string;
}

export interface Trace {
  /** Every posting that the background kept for a tab, in order. */
  kept(): Promise<Kept[]>;
}

/** Writes down, in a page of the extension, each posting that the background keeps: what sidebar and popup can come to show. */
export async function traceKept(session: Session): Promise<Trace> {
  const own = await session.own('options.html');
  await own.evaluate(() => {
    const world = globalThis as unknown as {
      kept: Kept[];
      chrome: { storage: { session: { onChanged: { addListener(l: (c: object) => void): void } } } };
    };
    world.kept = [];
    world.chrome.storage.session.onChanged.addListener((changes) => {
      for (const [key, change] of Object.entries(changes) as [
        string,
        { newValue?: { posting: { identity: string; title: string; description: string } } },
      ][]) {
        if (!key.startsWith('posting:') || !change.newValue) continue;
        const { identity, title, description } = change.newValue.posting;
        world.kept.push({ at: performance.timeOrigin + performance.now(), identity, title, text: description });
      }
    });
  });
  return { kept: () => own.evaluate(() => (globalThis as unknown as { kept: Kept[] }).kept) };
}

export interface Sight {
  at: number;
  shown: boolean;
}

/** Watches from within the page whether the handle stands at its place: elementFromPoint meets the host of the closed root there. */
export async function watchHandle(page: Page): Promise<{ sights(): Promise<Sight[]> }> {
  await page.addInitScript(() => {
    const sights: { at: number; shown: boolean }[] = [];
    Object.assign(globalThis, { sights });
    setInterval(() => {
      const met = document.elementFromPoint(document.documentElement.clientWidth - 16, Math.round(0.4 * innerHeight) + 19);
      const shown = met !== null && met !== document.body && met.parentElement === document.documentElement;
      if (shown !== (sights.at(-1)?.shown ?? false)) sights.push({ at: performance.timeOrigin + performance.now(), shown });
    }, 8);
  });
  return { sights: () => page.evaluate(() => (globalThis as unknown as { sights: Sight[] }).sights) };
}
