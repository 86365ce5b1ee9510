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
  /** Whether an entry was found, by its id; null while nothing is searched for. */
  has: ((id: string) => boolean) | null;
  /** The query that it answers: for a moment the one before. */
  of: string;
  /** Whether the answer is still to come, older entries are still being looked through, or indexed. */
  searching: boolean;
}

const DRAW_EVERY_MS = 150;

interface Engine {
  order: (order: SearchOrder) => void;
  end: () => void;
  /** What it knows: the number and the version of each entry. */
  sent: Map<string, { number: number; version: string }>;
}

/** In the worker, or in the page when `fail` told that there is none. */
function startEngine(inPage: boolean, tell: (answer: SearchAnswer) => void, fail: () => void): Omit<Engine, 'sent'> {
  if (inPage) return { order: createSearchEngine(tell, pauseForMessages()), end: () => undefined };
  const worker = new Worker('/search-worker.js', { name: 'search' });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => tell(data));
  // Its file could not be loaded, or it ran out of memory.
  worker.addEventListener('error', fail);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
  return { order: (order) => worker.postMessage(order), end: () => worker.terminate() };
}

const NOTHING: NoteHits = { has: null, of: '', searching: false };

/**
 * Finds the entries that hold every word of the query, in a worker: the newest hits come first, older ones follow. Only entries that are new
 * or changed since the last call are sent to it. `wordsOf` must be stable.
 */
export function useNoteSearch<E extends Searchable>(
  entries: readonly E[],
  wordsOf: (entry: E) => Omit<SearchEntry, 'id'>,
  query: string,
): NoteHits {
  const [engine, setEngine] = useState<Engine | null>(null);
  const numbers = useRef(0);
  const turn = useRef(0);
  const asked = useRef('');
  const [inPage, setInPage] = useState(typeof Worker === 'undefined');
  const [hits, setHits] = useState<NoteHits>(NOTHING);

  useEffect(() => {
    // While a query is answered anew what is shown stays until the new answer is whole.
    let shown = -1;
    let drawnAt = 0;
    let marks = new Uint8Array();
    const sent: Engine['sent'] = new Map();
    const tell = (answer: SearchAnswer) => {
      if (answer.turn !== turn.current) return;
      if (answer.first) marks = new Uint8Array(numbers.current + 1);
      for (const number of answer.hits) marks[number] = 1;
      const whole = answer.done && answer.waiting === 0;
      // The first hits at once, the others now and then: drawing takes longer than finding.
      const soon = !answer.first && performance.now() - drawnAt < DRAW_EVERY_MS;
      if (!answer.done && (shown === answer.turn || soon)) return;
      if (answer.done) shown = answer.turn;
      drawnAt = performance.now();
      const now = marks;
      setHits({ has: (id) => now[sent.get(id)?.number ?? 0] === 1, of: asked.current, searching: !whole });
    };
    const started = { ...startEngine(inPage, tell, () => setInPage(true)), sent };
    setEngine(started);
    return () => started.end();
  }, [inPage]);

  useEffect(() => {
    if (!engine) return;
    const known = engine.sent;
    const put = entries.filter(({ id, version }) => known.get(id)?.version !== version);
    for (const { id, version } of put) {
      // Zero stands for what was never sent.
      known.set(id, { version, number: known.get(id)?.number ?? (numbers.current += 1) });
    }
    if (put.length > 0) {
      engine.order({ kind: 'put', entries: put.map((entry) => ({ id: known.get(entry.id)?.number ?? 0, ...wordsOf(entry) })) });
    }
    if (known.size > entries.length) {
      const there = new Set(entries.map(({ id }) => id));
      const gone = [...known].filter(([id]) => !there.has(id));
      for (const [id] of gone) known.delete(id);
      engine.order({ kind: 'remove', ids: gone.map(([, { number }]) => number) });
    }
  }, [engine, entries, wordsOf]);

  useEffect(() => {
    if (!engine) return;
    turn.current += 1;
    asked.current = query;
    engine.order({ kind: 'search', query, turn: turn.current });
  }, [engine, query]);

  if (!isQuery(query)) return NOTHING;
  return hits.of === query ? hits : { ...hits, searching: true };
}
