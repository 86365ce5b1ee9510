import { Readability } from '@mozilla/readability';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wholePageReader } from '@/core/posting/whole-page.ts';

/**
 * The reader of last resort with Readability: injected into the isolated world of one page, and only when its address names a posting that
 * neither the site's selectors nor structured data explain. Ordinary pages never pay for it. The job-page script finds it under this symbol.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<symbol, unknown>;
  world[Symbol.for('whole-page')] = wholePageReader((page) => {
    const article = new Readability(page.cloneNode(true) as Document).parse();
    return article ? { title: article.title ?? '', textContent: article.textContent ?? '' } : null;
  });
});
