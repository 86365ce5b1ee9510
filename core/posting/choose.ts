import type { Stated } from './json-ld.ts';
import type { Found, Page } from './page.ts';
import { agrees, headings } from './page-text.ts';
import type { ReadVia } from './posting.ts';

/** Structured data counts only when the page shows its title: a list, or the page before, leaves others behind. */
export function choose(page: Page, stated: readonly (Stated | null)[], via: ReadVia = 'json-ld'): Found | null {
  const shown = page.pane?.title ? [page.pane.title] : headings(page.dom);
  for (const one of stated) {
    const heading = one && shown.find((text) => agrees(text, one.title));
    if (one && heading !== undefined) return { ...one, via };
  }
  return null;
}
