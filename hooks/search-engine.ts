import type { NoteSearch, SearchEntry } from '@/core/notes/search-notes.ts';
import { createNoteSearch, isQuery } from '@/core/notes/search-notes.ts';

/** What the page tells the engine. `turn` counts the queries: answers to an older one are of no use. */
export type SearchOrder =
  { kind: 'put'; entries: SearchEntry[] } | { kind: 'remove'; ids: number[] } | { kind: 'search'; query: string; turn: number };

/** Hits of one part. `first`: they begin a new answer. `done`: the answer is whole, for what is indexed so far; `waiting` entries are not yet. */
export interface SearchAnswer {
  turn: number;
  hits: number[];
  first: boolean;
  done: boolean;
  waiting: number;
}

/** Entries indexed in one go (about ten milliseconds); a query that came meanwhile goes first. */
const SLICE = 500;

/**
 * Indexes and searches in short steps, a pause between them, so that a new order is heard at once: the newest query first, then what waits
 * to be indexed; when that is done the present query is answered anew. Runs in the search worker, or in the page where there is none.
 */
export function createSearchEngine(tell: (answer: SearchAnswer) => void, pause: () => Promise<void>): (order: SearchOrder) => void {
  const index: NoteSearch = createNoteSearch();
  const waiting: SearchEntry[] = [];
  let asked = { query: '', turn: 0 };
  let answering: Generator<number[]> | null = null;
  let first = true;
  let changed = false;
  let running = false;

  function answerPart(search: Generator<number[]>): void {
    const { value, done = false } = search.next();
    tell({ turn: asked.turn, hits: done ? [] : value, first, done, waiting: waiting.length });
    first = false;
    if (done) answering = null;
  }
  function begin(): void {
    answering = isQuery(asked.query) ? index.search(asked.query) : null;
    first = true;
  }
  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (;;) {
      if (answering) answerPart(answering);
      else if (waiting.length > 0) index.put(waiting.splice(0, SLICE));
      else if (changed) {
        changed = false;
        begin();
      } else break;
      // eslint-disable-next-line no-await-in-loop -- orders are heard in the pause
      await pause();
    }
    running = false;
  }
  return (order) => {
    if (order.kind === 'search') {
      asked = order;
      begin();
    } else if (order.kind === 'put') {
      for (const entry of order.entries) waiting.push(entry);
      changed = true;
    } else {
      const gone = new Set(order.ids);
      // What still waits would come back after its removal.
      if (waiting.some(({ id }) => gone.has(id))) waiting.splice(0, waiting.length, ...waiting.filter(({ id }) => !gone.has(id)));
      index.remove(order.ids);
      changed = true;
    }
    void run();
  };
}

/** Lets waiting messages in; a timer would wait four milliseconds each time. */
export function pauseForMessages(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let go: () => void = () => undefined;
  port1.addEventListener('message', () => go());
  port1.start();
  return () =>
    new Promise((resolve) => {
      go = resolve;
      port2.postMessage(null);
    });
}
