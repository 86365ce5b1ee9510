import type { Dom } from './dom.ts';
import { agrees, isAside } from './page-text.ts';
import { oneLine, plainText } from './plain-text.ts';

/** The heading element that shows the title. */
export function headingOf(dom: Dom, title: string): Element | null {
  const all = ['h1', 'h2', 'h3'].flatMap((level) => dom.all(level).slice(0, 40));
  return all.find((heading) => agrees(oneLine(dom.text(heading)), title)) ?? null;
}

const LEVELS = 10;

/** In running text a link or a bold word is no label. */
function runsOn(dom: Dom, element: Element, text: string): boolean {
  const around = dom.closest(element, 'p,li');
  return around !== null && around !== element && oneLine(dom.text(around)).length > text.length + 25;
}

/**
 * The first text that fits among the elements, nearest to the title first: cards of other jobs stand further away.
 * Nearness is the number of levels, at most ten, from the title up to an element that holds both.
 */
export function besideTitle(dom: Dom, heading: Element, elements: readonly Element[], fits: (text: string) => boolean): string | null {
  const above: Node[] = [];
  for (let at = dom.up(heading); at && dom.type(at) === 1 && above.length < LEVELS; at = dom.up(at)) above.push(at);
  let best: { text: string; level: number } | null = null;
  for (const element of elements.slice(0, 80)) {
    const level = above.findIndex((outer) => dom.contains(outer, element));
    if (level < 0 || (best && level >= best.level) || dom.contains(element, heading) || dom.contains(heading, element)) continue;
    const text = oneLine(plainText(dom, element) || dom.attr(element, 'content') || dom.attr(element, 'alt'));
    if (fits(text) && !runsOn(dom, element, text) && !standsAside(dom, element, above[level] as Node)) best = { text, level };
  }
  return best?.text ?? null;
}

function standsAside(dom: Dom, element: Element, within: Node): boolean {
  for (let at: Node | null = element; at && at !== within; at = dom.up(at)) if (isAside(dom, at as Element)) return true;
  return false;
}
