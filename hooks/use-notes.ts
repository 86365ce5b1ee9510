import { useCallback, useEffect, useRef, useState } from 'react';
import type { AttemptRecord, Note } from '@/core/records.ts';
import { byTime } from '@/core/stamp-order.ts';
import type { NotebookChange } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import type { Notebook } from './read-notebook.ts';
import { readMemory, readNotebook } from './read-notebook.ts';
import { sentenceOfReading } from './sentence-of.ts';

/** What was deleted in one act, with all that undo needs. */
export interface Deleted {
  notes: { note: Note; tombstone: string }[];
  attempts: AttemptRecord[];
}

/** What a page can delete: notes and attempts as it shows them. */
export interface Deletion {
  notes: readonly Note[];
  attempts: readonly AttemptRecord[];
}

/** Records an act; the messages schema takes no more at once. An act of more is several transactions. */
const AT_ONCE = 2_000;

const versions = (note: Note): string[] => [note.head, ...note.others.map(({ id }) => id)];

/** The book with these notes as they stand now. Each keeps the place where it, or what `before` says of it, stood: nothing jumps. */
function withNotes(book: Notebook, notes: readonly Note[], before: readonly Note[]): Notebook {
  const changed = new Map(notes.map((note) => [note.id, note]));
  const places = new Map(book.places);
  for (const { id, updatedAt } of [...before, ...book.notes.filter(({ id }) => changed.has(id))]) {
    if (!places.has(id)) places.set(id, updatedAt);
  }
  const there = new Set(book.notes.map(({ id }) => id));
  const next = book.notes.map((note) => changed.get(note.id) ?? note);
  const added = notes.filter(({ id }) => !there.has(id));
  const at = (note: Note) => ({ at: places.get(note.id) ?? note.updatedAt, id: note.id });
  return { ...book, places, notes: added.length > 0 ? [...next, ...added].sort((a, b) => byTime(at(b), at(a))) : next };
}

async function change({ edits, retractions }: NotebookChange): Promise<Note[]> {
  const notes: Note[] = [];
  for (let at = 0; at < Math.max(edits.length, retractions.length); at += AT_ONCE) {
    const part = { edits: edits.slice(at, at + AT_ONCE), retractions: retractions.slice(at, at + AT_ONCE) };
    // eslint-disable-next-line no-await-in-loop -- one transaction after the other
    notes.push(...(await ask('notebook.change', part)));
  }
  return notes;
}

/** The notebook and what can be done with it. Each act throws one sentence when it did not happen, and shows in `book` when it did. */
export function useNotes() {
  const [book, setBook] = useState<Notebook | null>(null);
  const [error, setError] = useState<string | null>(null);
  const reading = useRef(0);
  const mark = useRef<string | null>(null);

  const load = useCallback(async () => {
    reading.current += 1;
    const turn = reading.current;
    try {
      const before = await ask('notebook.mark', {}).catch(() => null);
      for await (const next of readNotebook(() => Date.now())) {
        if (reading.current !== turn) return;
        // What is shown already stays until the new reading has come as far.
        setBook((shown) => (shown && !next.whole && shown.attempts.length + shown.notes.length > 0 ? shown : next));
      }
      mark.current = before;
      setError(null);
    } catch (reason) {
      if (reading.current === turn) setError(sentenceOfReading(reason));
    }
  }, []);
  /** Reads anew if anything was written since. */
  const look = useCallback(async () => {
    const now = await ask('notebook.mark', {}).catch(() => null);
    if (now === null || now !== mark.current) await load();
  }, [load]);
  useEffect(() => {
    void load();
    // Practice goes on in the sidebar while this tab waits in the background.
    const listener = () => document.visibilityState === 'visible' && void look();
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  }, [load, look]);

  /** Shows notes as they stand after a change; `before`: as they were, should they have been deleted. */
  const put = useCallback((notes: readonly Note[], before: readonly Note[] = []) => {
    setBook((shown) => shown && withNotes(shown, notes, before));
  }, []);
  const refreshMemory = useCallback(async () => {
    const memory = await readMemory().catch(() => null);
    if (memory) setBook((shown) => shown && { ...shown, ...memory });
  }, []);

  /** `id` is the edit's: a save that is tried again is the same save. The list shows it once `put` is called. */
  const saveNote = useCallback(async (note: Note, text: string, replaces: string[], id: string): Promise<Note> => {
    const { id: noteId, questionId, topic, postingId } = note;
    return ask('note.save', { id, noteId, questionId, topic, postingId, text, replaces });
  }, []);

  /** Deletes all of it as one act. `onDone` is told right before the list is drawn without them. */
  const remove = useCallback(
    async ({ notes, attempts }: Deletion, onDone: (deleted: Deleted) => void): Promise<void> => {
      const deleted: Deleted = { notes: notes.map((note) => ({ note, tombstone: crypto.randomUUID() })), attempts: [...attempts] };
      await change({
        edits: deleted.notes.map(({ note, tombstone }) => {
          const { id: noteId, questionId, topic, postingId } = note;
          return { id: tombstone, noteId, questionId, topic, postingId, text: null, replaces: versions(note) };
        }),
        retractions: attempts.map(({ id: attemptId }) => ({ id: crypto.randomUUID(), attemptId, deleted: true })),
      });
      const gone = new Set([...notes, ...attempts].map(({ id }) => id));
      onDone(deleted);
      setBook(
        (shown) =>
          shown && {
            ...shown,
            notes: shown.notes.filter(({ id }) => !gone.has(id)),
            attempts: shown.attempts.filter(({ id }) => !gone.has(id)),
          },
      );
      if (attempts.length > 0) await refreshMemory();
    },
    [refreshMemory],
  );

  /** Brings everything of one act back as it was; of a note, its other versions too. */
  const bringBack = useCallback(
    async ({ notes, attempts }: Deleted): Promise<void> => {
      const back = await change({
        edits: notes.flatMap(({ note, tombstone }) => {
          const { id: noteId, questionId, topic, postingId } = note;
          // The version that was shown is written last: the newest is shown again.
          const texts = [...note.others.map(({ text }) => text).reverse(), note.text];
          return texts.map((text) => ({ id: crypto.randomUUID(), noteId, questionId, topic, postingId, text, replaces: [tombstone] }));
        }),
        retractions: attempts.map(({ id: attemptId }) => ({ id: crypto.randomUUID(), attemptId, deleted: false })),
      });
      put(
        back,
        notes.map(({ note }) => note),
      );
      setBook((shown) => shown && { ...shown, attempts: [...shown.attempts, ...attempts].sort((a, b) => byTime(b, a)) });
      if (attempts.length > 0) await refreshMemory();
    },
    [put, refreshMemory],
  );

  const mend = useCallback(
    async (how: 'restore' | 'accept'): Promise<void> => {
      await ask(how === 'restore' ? 'store.restore' : 'store.accept', {});
      await load();
    },
    [load],
  );

  return { book, error, load, look, saveNote, put, remove, bringBack, mend };
}
