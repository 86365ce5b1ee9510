import { useCallback, useEffect, useRef, useState } from 'react';
import type { TopicId } from '@/core/content/schema.ts';
import type { Note } from '@/core/records.ts';
import { ask } from './ask.ts';
import { sentenceOf } from './sentence-of.ts';

interface NoteContext {
  questionId: string;
  topic: TopicId;
  postingId: string | null;
}

const newestFirst = (a: Note, b: Note) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
const headsOf = (note: Note) => [note.head, ...note.others.map(({ id }) => id)];

/** The notes of one question; give the component a key per question. What a failed call began is tried again with the same ids. */
export function useQuestionNotes({ questionId, topic, postingId }: NoteContext) {
  const [notes, setNotes] = useState<Note[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const pending = useRef(new Map<string, { id: string; noteId: string }>());

  useEffect(() => {
    let gone = false;
    ask('note.list', { questionId }).then(
      (list) => !gone && setNotes(list.toSorted(newestFirst)),
      (reason: unknown) => !gone && setError(sentenceOf(reason)),
    );
    return () => {
      gone = true;
    };
  }, [questionId]);

  /** The same ids for the same intent until it succeeded. */
  const idsFor = useCallback((intent: string, noteId?: string) => {
    const ids = pending.current.get(intent) ?? { id: crypto.randomUUID(), noteId: noteId ?? crypto.randomUUID() };
    pending.current.set(intent, ids);
    return ids;
  }, []);
  const put = useCallback((note: Note) => {
    setNotes((list) => [note, ...(list ?? []).filter(({ id }) => id !== note.id)].toSorted(newestFirst));
  }, []);

  /** Writes a new note, or a new version of one. Null when it could not be kept; the text is then still with the caller. */
  const save = useCallback(
    async (text: string, before: Note | null): Promise<Note | null> => {
      const intent = `save ${before ? headsOf(before).join() : 'new'} ${text}`;
      const ids = idsFor(intent, before?.id);
      try {
        const place = before ?? { questionId, topic, postingId };
        const saved = await ask('note.save', {
          ...ids,
          questionId: place.questionId,
          topic: place.topic,
          postingId: place.postingId,
          text,
          replaces: before ? headsOf(before) : [],
        });
        pending.current.delete(intent);
        put(saved);
        setError(null);
        return saved;
      } catch (reason) {
        setError(sentenceOf(reason));
        return null;
      }
    },
    [questionId, topic, postingId, idsFor, put],
  );

  /** Writes the tombstone and gives back the way to replace it, or null when nothing was deleted. */
  const remove = useCallback(
    async (note: Note): Promise<(() => Promise<void>) | null> => {
      const intent = `delete ${headsOf(note).join()}`;
      const { id } = idsFor(intent, note.id);
      try {
        await ask('note.delete', { id, noteId: note.id, replaces: headsOf(note) });
      } catch (reason) {
        setError(sentenceOf(reason));
        return null;
      }
      pending.current.delete(intent);
      setError(null);
      setNotes((list) => (list ?? []).filter((other) => other.id !== note.id));
      const back = crypto.randomUUID();
      return async () => {
        const { questionId, topic, postingId, text } = note;
        put(await ask('note.save', { id: back, noteId: note.id, questionId, topic, postingId, text, replaces: [id] }));
      };
    },
    [idsFor, put],
  );

  return { notes, error, save, remove };
}
