import type { Dom } from './dom.ts';
import type { NamedElement } from './element-names.ts';
import { namedLike } from './element-names.ts';
import { isAside } from './page-text.ts';
import { plainText } from './plain-text.ts';

const DESCRIPTION =
  /(?:job|posting|vacancy|position|offer|role)[-_]?(?:full[-_]?)?description|job[-_]?ad[-_]?(?:details|content|body|text)|stellenbeschreibung|description[-_](?:job|vacancy|offre)|(?:^| )description(?: |$)/i;
const NO_BLOCK = /^(?:html|head|meta|link|body|input|textarea|label|button|a|h[1-6])$/;
const MAX_PARTS = 12;

/** The part of a page that calls itself the job description: the outermost elements so named, joined; null when there is none. */
export function namedBlock(dom: Dom, names: readonly NamedElement[]): { elements: Element[]; text: string } | null {
  const found = namedLike(names, DESCRIPTION).filter((element) => !NO_BLOCK.test(dom.name(element)));
  const shown = found.slice(0, 60).filter((element) => !dom.closest(element, 'nav,footer,aside,dialog,[role=dialog]'));
  const elements = shown.filter((element) => !shown.some((other) => other !== element && dom.contains(other, element)));
  if (elements.length === 0 || elements.length > MAX_PARTS) return null;
  const text = elements
    .map((element) => plainText(dom, element, (inner) => isAside(dom, inner)))
    .filter((part) => part !== '')
    .join('\n');
  return text === '' ? null : { elements, text };
}
