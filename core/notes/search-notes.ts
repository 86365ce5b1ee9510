import MiniSearch from 'minisearch';

/** What can be found of one note or attempt. */
export interface SearchEntry {
  /** A number of the caller's: hits are many, and numbers travel between threads at a tenth of the cost of texts. */
  id: number;
  /** The note, or the answer as it was given. */
  text: string;
  question: string;
  /** Title and company of the posting, and the tags. */
  posting: string;
}

/** Entries a part: one part is searched within a few milliseconds, so the newest hits never wait for the oldest. */
const PART = 5_000;

/** "Überwachung" and "uberwachung" are one word. */
function fold(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const newPart = () => new MiniSearch<SearchEntry>({ fields: ['text', 'question', 'posting'], processTerm: fold });

/** True when a query holds anything to look for. */
export function isQuery(query: string): boolean {
  return /[\p{L}\p{N}]/u.test(query);
}

export interface NoteSearch {
  /** Adds entries, or replaces those that are there by their ids. */
  put: (entries: readonly SearchEntry[]) => void;
  remove: (ids: readonly number[]) => void;
  /**
   * Ids of the entries in which every word of the query occurs, part by part in the order in which they were put: as the beginning of a word,
   * or, from five letters on, with a slip in it. Nothing for a query without a letter or digit.
   */
  search: (query: string) => Generator<number[]>;
  size: () => number;
}

/**
 * A full-text index of notes and attempts (MiniSearch) in parts of `partSize` entries. Put the newest first and the hits come newest first.
 * What was put when the first parts were full already goes into the last one, so an entry written later is found last.
 */
export function createNoteSearch(partSize: number = PART): NoteSearch {
  const parts: { index: MiniSearch<SearchEntry>; size: number }[] = [];
  const partOf = new Map<number, MiniSearch<SearchEntry>>();

  function add(entry: SearchEntry): void {
    let last = parts.at(-1);
    if (!last || last.size >= partSize) {
      last = { index: newPart(), size: 0 };
      parts.push(last);
    }
    last.index.add(entry);
    last.size += 1;
    partOf.set(entry.id, last.index);
  }
  return {
    put(entries) {
      for (const entry of entries) {
        const part = partOf.get(entry.id);
        if (part) part.replace(entry);
        else add(entry);
      }
    },
    remove(ids) {
      for (const id of ids) {
        partOf.get(id)?.discard(id);
        partOf.delete(id);
      }
    },
    *search(query) {
      if (!isQuery(query)) return;
      for (const { index } of parts) {
        const hits = index.search(query, { combineWith: 'AND', prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false) });
        yield hits.map((hit) => hit.id as number);
      }
    },
    size: () => partOf.size,
  };
}
