import { Readability } from '@mozilla/readability';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * The last-resort reader, 34 kB: injected into the isolated world of one page only when no other reader found the text,
 * so that ordinary pages never pay for it. The job-page script finds it under this symbol.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<symbol, unknown>;
  world[Symbol.for('readability')] = (page: Document) => {
    const article = new Readability(page.cloneNode(true) as Document).parse();
    return article ? { title: article.title ?? '', textContent: article.textContent ?? '' } : null;
  };
});
