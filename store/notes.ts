import { foldNotes } from '@/core/notes/fold-notes.ts';
import type { Note, NoteEditRecord } from '@/core/records.ts';
import { byTime } from '@/core/stamp-order.ts';
import type { Database } from './database.ts';
import type { Moment } from './reviews.ts';
import { wellFormed } from './well-formed.ts';

/** A version of a note as the person's page sends it. */
export type NoteEditDraft = Omit<NoteEditRecord, 'at' | 'device' | 'text'> & { text: string };

/** Keeps one edit and the fold of its note; within a transaction over noteEdits and notes. Null when the note is deleted. */
export async function addEdit(db: Database, edit: NoteEditRecord): Promise<Note | null> {
  if (!(await db.noteEdits.get(edit.id))) await db.noteEdits.add(edit);
  const [note] = foldNotes(await db.noteEdits.where('noteId').equals(edit.noteId).toArray());
  if (note) await db.notes.put(note);
  else await db.notes.delete(edit.noteId);
  return note ?? null;
}

/**
 * Writes a version of a note and the note as it stands, in one transaction; resolves with the note after its commit. An edit id that is
 * already there is not written again. Should the note have been deleted since, the edit itself comes back. Rejects with the browser's
 * error, and then nothing was written.
 */
export async function saveNote(db: Database, draft: NoteEditDraft, moment: Moment): Promise<Note> {
  const { id, noteId, questionId, topic, postingId, text, replaces } = wellFormed(draft);
  const edit: NoteEditRecord = { id, at: moment.at, device: moment.device, noteId, questionId, topic, postingId, text, replaces };
  const note = await db.transaction('rw', [db.noteEdits, db.notes], () => addEdit(db, edit));
  return note ?? { id: noteId, questionId, topic, postingId, text, createdAt: edit.at, updatedAt: edit.at, head: id, others: [] };
}

/**
 * Writes the tombstone of a note, in one transaction. The note is hidden once the tombstone replaces all its heads, so `replaces` names
 * `head` and `others`. Its text stays in the edits; `saveNote` that replaces the tombstone brings it back.
 */
export async function deleteNote(db: Database, args: { id: string; noteId: string; replaces: string[] }, moment: Moment): Promise<null> {
  const { id, noteId, replaces } = wellFormed(args);
  await db.transaction('rw', [db.noteEdits, db.notes], async () => {
    const known = await db.notes.get(noteId);
    const { questionId, topic, postingId } = known ?? { questionId: null, topic: null, postingId: null };
    await addEdit(db, { id, at: moment.at, device: moment.device, noteId, questionId, topic, postingId, text: null, replaces });
  });
  return null;
}

/** Notes as they stand, newest first; of one question, or all with null. */
export async function listNotes(db: Database, questionId: string | null): Promise<Note[]> {
  const notes = await (questionId === null ? db.notes.toCollection() : db.notes.where('questionId').equals(questionId)).toArray();
  return notes.sort((a, b) => byTime({ at: b.updatedAt, id: b.id }, { at: a.updatedAt, id: a.id }));
}
