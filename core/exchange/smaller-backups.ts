import type { NoteEditRecord } from '@/core/records.ts';
import { byTime } from '@/core/stamp-order.ts';
import type { Backup } from './backup-schema.ts';

/** Versions that no other edit replaces: the texts as they stand, without their history. */
function standing(edits: readonly NoteEditRecord[]): NoteEditRecord[] {
  const replaced = new Set(edits.flatMap((edit) => edit.replaces.filter((id) => id !== edit.id)));
  return edits.filter((edit) => !replaced.has(edit.id));
}

/** The newest edits whose JSON together stays below `units` UTF-16 units. */
function newestWithin(edits: readonly NoteEditRecord[], units: number): NoteEditRecord[] {
  let left = units;
  return [...edits]
    .sort((a, b) => byTime(b, a))
    .filter((edit) => {
      const size = JSON.stringify(edit).length;
      if (size > left) return false;
      left -= size;
      return true;
    });
}

/**
 * The same backup in ever smaller forms, for a place with a limit: first everything, then without what can be met again (postings), then
 * notes without their history, then notes alone, at last the newest notes within `units` UTF-16 units. Written words go last.
 */
export function* smallerBackups(backup: Backup, units: number): Generator<Backup> {
  yield backup;
  const lean: Backup = { ...backup, postings: [] };
  delete lean.kept;
  yield lean;
  const heads: Backup = { ...lean, noteEdits: standing(lean.noteEdits) };
  yield heads;
  const notes: Backup = { ...heads, attempts: [], reviews: [], retractions: [] };
  yield notes;
  yield { ...notes, entries: [], noteEdits: newestWithin(notes.noteEdits, units) };
}
