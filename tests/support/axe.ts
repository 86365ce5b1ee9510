import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The looks that a person can choose; high contrast in both schemes. */
export const LOOKS = [
  { scheme: 'light', contrast: 'normal' },
  { scheme: 'dark', contrast: 'normal' },
  { scheme: 'light', contrast: 'more' },
  { scheme: 'dark', contrast: 'more' },
] as const;

interface Found {
  violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[];
}

/** WCAG 1.4.10: the width that a screen of 1280 px has at 400 %. */
const NARROW = { width: 320, height: 640 };

/**
 * What axe finds on the page as it stands, in every look without loading it again: all rules in the first, colours in each (7 to 1 in high
 * contrast). Then what is wider than the page at 400 %.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const faults: string[] = [];
  for (const [at, { scheme, contrast }] of LOOKS.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    const { violations } = await page.evaluate<Found, { rules: string[] | null; scheme: string; contrast: string }>(
      async ({ rules, scheme, contrast }) => {
        const { dataset } = document.documentElement;
        Object.assign(dataset, { scheme, contrast });
        const { axe } = globalThis as unknown as { axe: { run: (place: Document, options: object) => Promise<Found> } };
        return axe.run(document, {
          resultTypes: ['violations'],
          ...(rules ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } }),
        });
      },
      { rules: at === 0 ? null : contrast === 'more' ? ['color-contrast-enhanced'] : ['color-contrast'], scheme, contrast },
    );
    for (const { id, nodes } of violations)
      for (const { html, any } of nodes) faults.push(`${scheme} ${contrast}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
  }
  const size = page.viewportSize();
  await page.setViewportSize(NARROW);
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .slice(-4)
      .map((element) => `400 %: wider than the page: ${element.outerHTML.slice(0, 160)}`);
  });
  if (size) await page.setViewportSize(size);
  return [...faults, ...wide];
}
