import { ownSites } from './sites.ts';

/** A text of this length can be a description; a counter's cannot. */
const LONG_TEXT = 60;
/** A place that changed more often than this, each time by a few characters, is a clock or a counter. */
const TICKS = 3;

export interface MutationFilter {
  /** Whether a change can be one of the posting. `narrow`: only what happens where the posting stands counts. */
  touches(record: MutationRecord, narrow: boolean): boolean;
  /** Looks up where the posting stands that is shown, if there is one. */
  look(shown: boolean): void;
  /** Begins to count anew. */
  reset(): void;
}

function find(selectors: readonly string[] | undefined): Element[] {
  for (const selector of selectors ?? []) {
    // A form named `querySelector` shadows the document's own.
    const found = Document.prototype.querySelector.call(document, selector);
    if (found) return [found];
  }
  return [];
}

/** Tells changes of the posting from those of clocks, counters and lists beside it, without reading the page. */
export function createMutationFilter(): MutationFilter {
  let places: Element[] = [];
  let ticks = new WeakMap<Node, number>();
  return {
    look(shown) {
      const select = shown ? ownSites()[0]?.select : undefined;
      const pane = find(select?.pane);
      places = pane.length > 0 ? pane : [...find(select?.title), ...find(select?.description)];
    },
    reset() {
      ticks = new WeakMap();
    },
    touches({ target, addedNodes }, narrow) {
      if (narrow && places.length > 0 && places.every((place) => place.isConnected && !place.contains(target))) return false;
      for (const node of addedNodes) if ((node.textContent ?? '').length >= LONG_TEXT) return true;
      const count = (ticks.get(target) ?? 0) + 1;
      ticks.set(target, count);
      return count <= TICKS;
    },
  };
}
