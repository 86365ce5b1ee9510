/**
 * Reading a page through the getters of its own prototypes: a form whose field is named `textContent` or `children` shadows those
 * properties on itself, a form named `querySelector` shadows them on the document.
 */
export interface Dom {
  root: Element | null;
  all(selector: string, within?: Node | null): Element[];
  one(selector: string, within?: Node | null): Element | null;
  is(element: Element, selector: string): boolean;
  closest(element: Element, selector: string): Element | null;
  attr(element: Element, name: string): string;
  text(node: Node): string;
  /** 1 element, 3 text. */
  type(node: Node): number;
  /** Local name in lower case. */
  name(element: Element): string;
  first(node: Node): Node | null;
  next(node: Node): Node | null;
  up(node: Node): Node | null;
  contains(outer: Node, inner: Node): boolean;
  /** A piece of HTML as a document of its own, apart from the page; null where that cannot be had. */
  parse(html: string): Dom | null;
  /** False only where the browser knows that the element is not drawn. */
  drawn(element: Element): boolean;
}

type Call = (target: unknown, ...args: unknown[]) => unknown;

/** The method or getter `name` of the prototypes of `of`, as a function of the target; never an own property. */
function member(of: object, name: string): Call | null {
  for (let proto = Object.getPrototypeOf(of) as object | null; proto; proto = Object.getPrototypeOf(proto) as object | null) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    // Called on the target below, never unbound.
    // oxlint-disable-next-line typescript/unbound-method
    const run: unknown = found?.get ?? found?.value;
    if (typeof run === 'function') return (target, ...args) => Reflect.apply(run, target, args) as unknown;
  }
  return null;
}

function need(of: object, name: string): Call {
  const found = member(of, name);
  if (!found) throw new TypeError(name);
  return found;
}

/** A page may answer with anything; only text is text. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function openDom(document: Document): Dom {
  const root = need(document, 'documentElement')(document) as Element | null;
  const element = root ?? document;
  const [type, textContent, firstChild, nextSibling, parentNode, contains] = [
    'nodeType',
    'textContent',
    'firstChild',
    'nextSibling',
    'parentNode',
    'contains',
  ].map((name) => need(document, name)) as [Call, Call, Call, Call, Call, Call];
  const inDocument = need(document, 'querySelectorAll');
  const inElement = need(element, 'querySelectorAll');
  const firstInDocument = need(document, 'querySelector');
  const firstInElement = need(element, 'querySelector');
  const [getAttribute, localName, matches, closest] = ['getAttribute', 'localName', 'matches', 'closest'].map((name) =>
    root ? need(element, name) : () => null,
  ) as [Call, Call, Call, Call];
  const visible = member(element, 'checkVisibility');

  const all: Dom['all'] = (selector, within) => {
    try {
      return Array.from((within ? inElement(within, selector) : inDocument(document, selector)) as Iterable<Element>);
    } catch {
      return [];
    }
  };
  const one: Dom['one'] = (selector, within) => {
    try {
      return (within ? firstInElement(within, selector) : firstInDocument(document, selector)) as Element | null;
    } catch {
      return null;
    }
  };
  return {
    root,
    all,
    one,
    is: (target, selector) => matches(target, selector) === true,
    closest: (target, selector) => closest(target, selector) as Element | null,
    attr: (target, name) => asText(getAttribute(target, name)),
    text: (node) => asText(textContent(node)),
    type: (node) => type(node) as number,
    name: (target) => asText(localName(target)).toLowerCase(),
    first: (node) => firstChild(node) as Node | null,
    next: (node) => nextSibling(node) as Node | null,
    up: (node) => parentNode(node) as Node | null,
    contains: (outer, inner) => contains(outer, inner) === true,
    parse: (html) => {
      const view = member(document, 'defaultView')?.(document) as { DOMParser?: typeof DOMParser } | null;
      const Parser = view?.DOMParser;
      return typeof Parser === 'function' ? openDom(new Parser().parseFromString(html, 'text/html')) : null;
    },
    drawn: (target) => visible?.(target) !== false,
  };
}
