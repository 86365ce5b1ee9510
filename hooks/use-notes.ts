import { useCallback, useEffect, useState } from 'react';
import type { AttemptRecord, Note, PostingRecord } from '@/core/records.ts';
import type { DueItem, StoreHealth } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import type { LoadedQuestion } from './load-questions.ts';
import { loadQuestions } from './load-questions.ts';
import { loadOwnCards } from './own-cards.ts';
import { sentenceOfReading } from './sentence-of.ts';

/** Everything the review page shows. */
export interface Notebook {
  notes: Note[];
  attempts: AttemptRecord[];
  postings: PostingRecord[];
  questions: LoadedQuestion[];
  due: DueItem[];
  health: StoreHealth;
}

const ALL_DUE = 1000;

async function readNotebook(): Promise<Notebook> {
  // The store says first whether it can be believed; a list from a broken one must not look like an empty notebook.
  const health = await ask('store.health', {});
  if (health.state !== 'ok' && health.state !== 'shrunk') return { notes: [], attempts: [], postings: [], questions: [], due: [], health };
  const [notes, attempts, postings, due] = await Promise.all([
    ask('note.list', { questionId: null }),
    ask('attempt.list', { questionId: null }),
    ask('posting.list', {}),
    ask('review.due', { limit: ALL_DUE }),
  ]);
  const topics = [...notes, ...attempts].flatMap(({ topic }) => topic ?? []);
  return { notes, attempts, postings, questions: [...(await loadQuestions(topics)), ...(await loadOwnCards())], due: due.items, health };
}

/** What was deleted, with all that undo needs. */
export type Deleted = { kind: 'note'; note: Note; tombstone: string } | { kind: 'attempt'; attempt: AttemptRecord };

const versions = (note: Note): string[] => [note.head, ...note.others.map(({ id }) => id)];

/** The notebook and what can be done with it. Each act throws one sentence when it did not happen; after a deletion the caller loads anew. */
export function useNotes() {
  const [book, setBook] = useState<Notebook | null>(null);
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(async () => {
    try {
      setBook(await readNotebook());
      setError(null);
    } catch (reason) {
      setError(sentenceOfReading(reason));
    }
  }, []);
  useEffect(() => {
    void load();
    // Practice goes on in the sidebar while this tab waits in the background.
    const onShow = () => document.visibilityState === 'visible' && void load();
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, [load]);

  /** `id` is the edit's: a save that is tried again is the same save. */
  async function saveNote(note: Note, text: string, replaces: string[], id: string): Promise<void> {
    const { id: noteId, questionId, topic, postingId } = note;
    await ask('note.save', { id, noteId, questionId, topic, postingId, text, replaces });
    await load();
  }

  async function deleteNote(note: Note): Promise<Deleted> {
    const tombstone = crypto.randomUUID();
    await ask('note.delete', { id: tombstone, noteId: note.id, replaces: versions(note) });
    return { kind: 'note', note, tombstone };
  }

  async function deleteAttempt(attempt: AttemptRecord): Promise<Deleted> {
    await ask('review.retract', { id: crypto.randomUUID(), attemptId: attempt.id, deleted: true });
    return { kind: 'attempt', attempt };
  }

  /** Brings it back as it was; of a note, its other versions too. */
  async function undelete(deleted: Deleted): Promise<void> {
    if (deleted.kind === 'attempt') {
      await ask('review.retract', { id: crypto.randomUUID(), attemptId: deleted.attempt.id, deleted: false });
    } else {
      const { note, tombstone } = deleted;
      const { id: noteId, questionId, topic, postingId } = note;
      // The version that was shown is written last: the newest is shown again.
      const texts = [...note.others.map(({ text }) => text).reverse(), note.text];
      for (const text of texts) {
        // eslint-disable-next-line no-await-in-loop -- their order decides which one is shown
        await ask('note.save', { id: crypto.randomUUID(), noteId, questionId, topic, postingId, text, replaces: [tombstone] });
      }
    }
    await load();
  }

  async function mend(how: 'restore' | 'accept'): Promise<void> {
    await ask(how === 'restore' ? 'store.restore' : 'store.accept', {});
    await load();
  }

  return { book, error, load, saveNote, deleteNote, deleteAttempt, undelete, mend };
}
