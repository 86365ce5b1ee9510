import { Readability } from '@mozilla/readability';

/** Mozilla's reader for articles, on a copy: it takes the page apart. */
export function readability(page: Document): { title: string; textContent: string } | null {
  const article = new Readability(page.cloneNode(true) as Document).parse();
  return article ? { title: article.title ?? '', textContent: article.textContent ?? '' } : null;
}
