import { useEffect, useRef, useState } from 'react';
import type { SearchEntry } from '@/core/notes/search-notes.ts';
import { isQuery } from '@/core/notes/search-notes.ts';
import type { SearchAnswer, SearchOrder } from './search-engine.ts';
import { createSearchEngine, pauseForMessages } from './search-engine.ts';

/** What there is to search: `version` is another text whenever any of the entry's words changed; the words are asked for only then. */
export interface Searchable {
  id: string;
  version: string;
}

export interface NoteHits {
  /** Null while nothing is searched for. */
  ids: ReadonlySet<string> | null;
  /** The query that `ids` answer: for a moment the one before. */
  of: string;
  /** Whether the answer is still to come, older entries are still being looked through, or indexed. */
  searching: boolean;
}

const DRAW_EVERY_MS = 150;

interface Engine {
  order: (order: SearchOrder) => void;
  end: () => void;
}

function startEngine(tell: (answer: SearchAnswer) => void): Engine {
  const inPage = (): Engine => ({ order: createSearchEngine(tell, pauseForMessages()), end: () => undefined });
  if (typeof Worker === 'undefined') return inPage();
  try {
    const worker = new Worker('/search-worker.js', { name: 'search' });
    worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => tell(data));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
    return { order: (order) => worker.postMessage(order), end: () => worker.terminate() };
  } catch {
    return inPage();
  }
}

const NOTHING: NoteHits = { ids: null, of: '', searching: false };

/**
 * Finds the entries that hold every word of the query, in a worker: the newest hits come first, older ones follow. Only entries that are new
 * or changed since the last call are sent to it. `wordsOf` must be stable.
 */
export function useNoteSearch<E extends Searchable>(entries: readonly E[], wordsOf: (entry: E) => SearchEntry, query: string): NoteHits {
  const engine = useRef<Engine | null>(null);
  const sent = useRef(new Map<string, string>());
  const turn = useRef(0);
  const asked = useRef('');
  const growing = useRef(new Set<string>());
  const [hits, setHits] = useState<NoteHits>(NOTHING);

  useEffect(() => {
    // While a query is answered anew what is shown stays until the new answer is whole.
    let shown = -1;
    let drawnAt = 0;
    engine.current = startEngine((answer) => {
      if (answer.turn !== turn.current) return;
      if (answer.first) growing.current = new Set();
      for (const id of answer.hits) growing.current.add(id);
      const whole = answer.done && answer.waiting === 0;
      // The first hits at once, the others now and then: drawing takes longer than finding.
      const soon = !answer.first && performance.now() - drawnAt < DRAW_EVERY_MS;
      if (!answer.done && (shown === answer.turn || soon)) return;
      if (answer.done) shown = answer.turn;
      drawnAt = performance.now();
      setHits({ ids: new Set(growing.current), of: asked.current, searching: !whole });
    });
    const known = sent.current;
    return () => {
      engine.current?.end();
      engine.current = null;
      known.clear();
    };
  }, []);

  useEffect(() => {
    const known = sent.current;
    const put = entries.filter(({ id, version }) => known.get(id) !== version);
    for (const { id, version } of put) known.set(id, version);
    if (put.length > 0) engine.current?.order({ kind: 'put', entries: put.map(wordsOf) });
    if (known.size > entries.length) {
      const there = new Set(entries.map(({ id }) => id));
      const gone = [...known.keys()].filter((id) => !there.has(id));
      for (const id of gone) known.delete(id);
      engine.current?.order({ kind: 'remove', ids: gone });
    }
  }, [entries, wordsOf]);

  useEffect(() => {
    turn.current += 1;
    asked.current = query;
    engine.current?.order({ kind: 'search', query, turn: turn.current });
  }, [query]);

  if (!isQuery(query)) return NOTHING;
  return hits.of === query ? hits : { ...hits, searching: true };
}
