import type { Dom } from './dom.ts';
import type { NamedElement } from './element-names.ts';
import { namedLike } from './element-names.ts';
import { isAside } from './page-text.ts';
import { plainText } from './plain-text.ts';

const DESCRIPTION =
  /(?:job|posting|vacancy|position|offer|role)[-_]{0,2}(?:full[-_]?)?description|job[-_]?ad[-_]?(?:details|content|body|text)|job[-_]?post(?:ing)?[-_]?(?:body|content|text)|stellenbeschreibung|description[-_](?:job|vacancy|offre)|(?:^| )description(?: |$)/i;
/** Names of a wider part, which can hold the title and more. */
const CONTENT =
  /(?:job|vacancy|posting|position|offer|offre|stelle\w*|role)[-_]{0,2}(?:ad[-_]{0,2})?(?:body|content|text|copy|inhalt|contenu)/i; /** What editors call the text that somebody wrote, apart from the page's own words. */
const WRITTEN =
  /rich[-_]?(?:text|content)|wysiwyg|(?:^| )prose(?: |$)|user[-_]?content|html[-_]?(?:content|body)|formatted[-_]?(?:text|content)|markdown/i;

const NO_BLOCK = /^(?:html|head|meta|link|body|input|textarea|label|button|a|h[1-6])$/;
const MAX_PARTS = 12;

/** A part of the page that says what it is. */
export interface NamedBlock {
  elements: Element[];
  text: string;
  /** Called a description, not only the content of a job. */
  plain: boolean;
}

/** The parts of a page that call themselves the job description or its content: each the outermost elements so named, joined. */
export function namedBlocks(dom: Dom, names: readonly NamedElement[]): NamedBlock[] {
  return [DESCRIPTION, CONTENT, WRITTEN]
    .map((pattern, at) => block(dom, namedLike(names, pattern), at === 0))
    .filter((found) => found !== null);
}

function block(dom: Dom, found: readonly Element[], plain: boolean): NamedBlock | null {
  const shown = found
    .filter((element) => !NO_BLOCK.test(dom.name(element)) && !dom.closest(element, 'nav,footer,aside,dialog,[role=dialog]'))
    .slice(0, 60);
  const elements = shown.filter((element) => !shown.some((other) => other !== element && dom.contains(other, element)));
  if (elements.length === 0 || elements.length > MAX_PARTS) return null;
  const text = elements
    .map((element) => plainText(dom, element, (inner) => isAside(dom, inner)))
    .filter((part) => part !== '')
    .join('\n');
  return text === '' ? null : { elements, text, plain };
}
