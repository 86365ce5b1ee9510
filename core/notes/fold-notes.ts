import type { Note, NoteEditRecord } from '@/core/records.ts';
import { byTime } from '@/core/stamp-order.ts';

type LiveEdit = NoteEditRecord & { text: string };

function isLive(edit: NoteEditRecord): edit is LiveEdit {
  return edit.text !== null;
}

/** One record an id. Records never change, so two contents under one id are damage; the choice must only be the same everywhere. */
function uniqueEdits(edits: readonly NoteEditRecord[]): NoteEditRecord[] {
  const unique = new Map<string, NoteEditRecord>();
  for (const edit of edits) {
    const known = unique.get(edit.id);
    if (!known || JSON.stringify([known.at, known.text]) < JSON.stringify([edit.at, edit.text])) unique.set(edit.id, edit);
  }
  return [...unique.values()].sort(byTime);
}

/** Edits that no other edit replaces, oldest first. Edits that replace each other in a circle would leave none: then the newest stands. */
function headsOf(sorted: NoteEditRecord[]): NoteEditRecord[] {
  const replaced = new Set<string>();
  for (const edit of sorted) for (const id of edit.replaces) if (id !== edit.id) replaced.add(id);
  const heads = sorted.filter((edit) => !replaced.has(edit.id));
  return heads.length > 0 ? heads : sorted.slice(-1);
}

function foldNote(edits: readonly NoteEditRecord[]): Note | null {
  const sorted = uniqueEdits(edits);
  const live = headsOf(sorted).filter(isLive).toReversed();
  const [shown, ...others] = live;
  const oldest = sorted[0];
  const newest = sorted.at(-1);
  if (!shown || !oldest || !newest) return null;
  return {
    id: shown.noteId,
    questionId: shown.questionId,
    topic: shown.topic,
    postingId: shown.postingId,
    text: shown.text,
    createdAt: oldest.at,
    // The newest of all edits, not the time of the one shown: a clock that goes back must not make a note look older after a change.
    updatedAt: newest.at,
    head: shown.id,
    others: others.map((edit) => ({ id: edit.id, text: edit.text, at: edit.at })),
  };
}

/**
 * The notes as they stand: the fold of all their edits, newest first. Edits that nobody replaced are heads; the head with the highest
 * (at, id) is shown and the others are offered beside it, so two devices that write at once lose nothing. A deletion hides the note once
 * it replaces every head; an edit written at the same time as a deletion wins. Pure; neither order nor repetition of the edits matters.
 */
export function foldNotes(edits: readonly NoteEditRecord[]): Note[] {
  const byNote = new Map<string, NoteEditRecord[]>();
  for (const edit of edits) {
    const list = byNote.get(edit.noteId);
    if (list) list.push(edit);
    else byNote.set(edit.noteId, [edit]);
  }
  const notes = [...byNote.values()].map(foldNote).filter((note) => note !== null);
  return notes.sort((a, b) => byTime({ at: b.updatedAt, id: b.id }, { at: a.updatedAt, id: a.id }));
}
