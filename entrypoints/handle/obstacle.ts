import type { Edges } from './find-place.ts';

/** What is pressed or typed in, or shows another page; most else that can be pressed shows it by the pointer's shape. */
const CONTROL = 'a[href],button,input,select,textarea,summary,iframe,[role=button],[onclick],[tabindex="0"]';

/** Higher than this share of the window it is the page, a column or a cover of it, not a control. */
const PAGE_SHARE = 0.5;

function isControl(element: Element): boolean {
  const { position, cursor } = getComputedStyle(element);
  return position === 'fixed' || position === 'sticky' || cursor === 'pointer' || element.matches(CONTROL);
}

/**
 * The edges of a control of the page at a point of the window: what can be pressed, whatever it is called and in whatever language, a frame,
 * or what stays while the page scrolls. What is higher than half the window does not count. Null where the place is free.
 */
export function obstacleAt(x: number, y: number, own: Element, root: DocumentOrShadowRoot = document): Edges | null {
  for (const element of root.elementsFromPoint(x, y)) {
    if (element === own) continue;
    const inner = element.shadowRoot && element.shadowRoot !== root ? obstacleAt(x, y, own, element.shadowRoot) : null;
    if (inner) return inner;
    const { top, bottom } = element.getBoundingClientRect();
    // A chat bubble often stands within an element of no size of its own, whose root nobody may look into.
    if (y < top || y > bottom) return { top: y, bottom: y };
    if (bottom - top <= PAGE_SHARE * innerHeight && isControl(element)) return { top, bottom };
  }
  return null;
}
