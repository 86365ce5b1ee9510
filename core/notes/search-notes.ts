import MiniSearch from 'minisearch';

/** What can be found of one note or attempt. */
export interface SearchEntry {
  id: string;
  /** The note, or the answer as it was given. */
  text: string;
  question: string;
  posting: string;
}

export type NotesIndex = MiniSearch<SearchEntry>;

/** "Überwachung" and "uberwachung" are one word. */
function fold(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export function indexNotes(entries: readonly SearchEntry[]): NotesIndex {
  const index = new MiniSearch<SearchEntry>({ fields: ['text', 'question', 'posting'], processTerm: fold });
  index.addAll([...new Map(entries.map((entry) => [entry.id, entry])).values()]);
  return index;
}

/**
 * Ids of the entries in which every word of the query occurs: as the beginning of a word, or, from five letters on, with a slip in it.
 * Null when there is nothing to look for.
 */
export function searchNotes(index: NotesIndex, query: string): Set<string> | null {
  if (!/[\p{L}\p{N}]/u.test(query)) return null;
  const hits = index.search(query, { combineWith: 'AND', prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false) });
  return new Set(hits.map((hit) => String(hit.id)));
}
