/** Upper and lower edge of a control, in CSS pixels of the window. */
export interface Edges {
  top: number;
  bottom: number;
}

/** What of the handle is seen at rest, in CSS pixels, as overlay.css draws it. */
const MARK = { width: 36, height: 38 };

/** The handle keeps this far from what is the page's own. */
const ROOM = 8;
/** So many controls one above the other are passed in each direction; beyond them the wanted place is as good as any. */
const MOST_STEPS = 12;

export interface PlaceSearch {
  /** The wanted upper edge and the range that it may take, in CSS pixels of the window. */
  top: number;
  range: readonly [number, number];
  /** Width of the window without its scroll bar. */
  width: number;
  /** Only up (-1) or down (1), or, with 0, to the nearest. */
  direction: -1 | 0 | 1;
  /** The control of the page at a point, if there is one. */
  obstacle: (x: number, y: number) => Edges | null;
}

/** The first control within the handle's own rectangle at `top` and a margin: nine points, which no control of a finger's size slips through. */
function blocking({ width, obstacle }: PlaceSearch, top: number): Edges | null {
  for (const y of [top - ROOM + 1, top + MARK.height / 2, top + MARK.height + ROOM - 1])
    for (const x of [width - 3, width - MARK.width / 2, width - MARK.width - ROOM]) {
      const found = obstacle(x, y);
      if (found) return found;
    }
  return null;
}

function free(search: PlaceSearch, direction: -1 | 1): number | null {
  const [first, last] = search.range;
  let top = search.top;
  for (let step = 0; step < MOST_STEPS && top >= first && top <= last; step += 1) {
    const found = blocking(search, top);
    if (!found) return top;
    const passed = direction < 0 ? found.top - MARK.height - ROOM : found.bottom + ROOM;
    // A control whose edges say nothing is passed by one handle's height.
    top = (passed - top) * direction > 0 ? passed : top + direction * MARK.height;
  }
  return null;
}

/**
 * Where the handle's upper edge is when it covers no control of the page: the wanted place, or the free one nearest to it along the edge.
 * The wanted one too where no other is free. Looks at a dozen points where it is free, at some hundred at most.
 */
export function findPlace(search: PlaceSearch): number {
  const { top, direction } = search;
  const up = direction > 0 ? null : free(search, -1);
  if (up === top) return top;
  const down = direction < 0 ? null : free(search, 1);
  if (up === null || down === null) return up ?? down ?? top;
  return top - up <= down - top ? up : down;
}
