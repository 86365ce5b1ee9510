import type { Dom } from './dom.ts';

/** An element with the names that the site gives it for its own styles, tests and readers, in one string. */
export interface NamedElement {
  element: Element;
  names: string;
}

/** Attributes that say what a part of a page is; most of them outlive class names. */
const ATTRIBUTES = [
  'itemprop',
  'class',
  'id',
  'data-testid',
  'data-test',
  'data-qa',
  'data-ui',
  'data-cy',
  'data-automation',
  'data-automation-id',
  'data-careersite-propertyid',
];
const MAX_ELEMENTS = 20_000;

/** All named elements of a page, in its order: read once, then asked by pattern. */
export function elementNames(dom: Dom): NamedElement[] {
  return dom
    .all(ATTRIBUTES.map((name) => `[${name}]`).join())
    .slice(0, MAX_ELEMENTS)
    .map((element) => ({ element, names: ATTRIBUTES.map((name) => dom.attr(element, name).slice(0, 300)).join(' ') }));
}

export function namedLike(all: readonly NamedElement[], pattern: RegExp): Element[] {
  return all.filter(({ names }) => pattern.test(names)).map(({ element }) => element);
}
