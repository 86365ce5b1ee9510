import type { Dom } from './dom.ts';
import { isHidden, oneLine, plainText } from './plain-text.ts';

/** Parts of a page that are never the posting, though they can be its longest text. */
const ASIDE =
  'nav,footer,aside,dialog,[role=dialog],[role=alertdialog],[role=navigation],[role=contentinfo],[role=complementary],[role=search],[aria-modal=true],' +
  [
    'cookie',
    'consent',
    'gdpr',
    'usercentrics',
    'didomi',
    'onetrust',
    'iubenda',
    'newsletter',
    'breadcrumb',
    'related',
    'similar',
    'recommended',
    'share-',
    'modal',
    'sidebar',
    'site-header',
    'site-footer',
  ]
    .map((word) => `[id*=${word} i],[class*=${word} i]`)
    .join();

/** Whether a part is left out when the page's main text is looked for. */
export function isAside(dom: Dom, element: Element): boolean {
  const name = dom.name(element);
  if (name === 'body' || name === 'main') return false;
  if (isHidden(dom, element)) return true;
  // Some servers wrap the whole page in one form, some themes name the whole page after its side bar.
  return (name === 'form' || dom.is(element, ASIDE)) && !dom.one('h1', element);
}

/** Text of the page without what stands around its content, and without what `skip` selects. */
export function visibleText(dom: Dom, skip = 'form'): string {
  const body = dom.one('body');
  return body ? plainText(dom, body, (element) => dom.is(element, `header,form,${skip}`) || isAside(dom, element)) : '';
}

/** Words only, for comparing titles. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** Whether two titles name the same posting: one holds the other, or most of their words are shared. */
export function agrees(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > 5 && ` ${long} `.includes(` ${short} `) && short.length * 4 > long.length) return true;
  const words = new Set(long.split(' '));
  const shared = short.split(' ').filter((word) => words.has(word)).length;
  return shared > 1 && shared >= 0.75 * words.size;
}

/** Headings that a reader sees, most important first. */
export function headings(dom: Dom): string[] {
  return ['h1', 'h2', 'h3'].flatMap((level) =>
    dom
      .all(level)
      .filter((heading) => level === 'h1' || !dom.closest(heading, 'nav,footer,dialog'))
      .slice(0, 40)
      .map((heading) => oneLine(dom.text(heading)))
      .filter((text) => text.length > 1),
  );
}
