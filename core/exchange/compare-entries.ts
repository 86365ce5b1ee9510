import { foldNotes } from '@/core/notes/fold-notes.ts';
import type { AttemptRecord, Note } from '@/core/records.ts';
import { withdrawnIds } from '@/core/schedule/withdrawn.ts';
import type { BackupRows } from './backup-tables.ts';
import { beginning } from './beginning.ts';

/** What a restore does to the notes, or the answers, as a person sees them. */
export interface EntryChanges {
  added: number;
  changed: number;
  deleted: number;
  same: number;
  /** The beginnings of the first few texts of each kind. */
  examples: { added: string[]; changed: string[]; deleted: string[] };
}

const EXAMPLES = 3;
const EXAMPLE_CHARS = 80;

interface Entry {
  id: string;
  text: string;
  /** Whatever makes two versions of it differ. */
  state: string;
}

function noteEntry(note: Note): Entry {
  return {
    id: note.id,
    text: note.text,
    state: JSON.stringify([note.text, note.questionId, note.postingId, note.others.map((one) => one.text)]),
  };
}

function answers({ attempts, retractions }: BackupRows): Entry[] {
  const withdrawn = withdrawnIds(retractions);
  const stand = (attempt: AttemptRecord): Entry => ({
    id: attempt.id,
    text: attempt.answer,
    state: JSON.stringify([attempt.at, attempt.answer, attempt.grade]),
  });
  return attempts.filter(({ id }) => !withdrawn.has(id)).map(stand);
}

function compare(before: readonly Entry[], after: readonly Entry[]): EntryChanges {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Set(after.map(({ id }) => id));
  const added = after.filter(({ id }) => !old.has(id));
  const changed = after.filter((entry) => old.has(entry.id) && old.get(entry.id)?.state !== entry.state);
  const deleted = before.filter(({ id }) => !now.has(id));
  const first = (entries: readonly Entry[]) => entries.slice(0, EXAMPLES).map(({ text }) => beginning(text, EXAMPLE_CHARS));
  return {
    added: added.length,
    changed: changed.length,
    deleted: deleted.length,
    same: after.length - added.length - changed.length,
    examples: { added: first(added), changed: first(changed), deleted: first(deleted) },
  };
}

/** Compares notes and answers before and after, as folds of their records: deleted and withdrawn ones do not count. */
export function compareEntries(before: BackupRows, after: BackupRows): { notes: EntryChanges; answers: EntryChanges } {
  return {
    notes: compare(foldNotes(before.noteEdits).map(noteEntry), foldNotes(after.noteEdits).map(noteEntry)),
    answers: compare(answers(before), answers(after)),
  };
}
