import type { AttemptRecord, Note, NoteEditRecord } from '@/core/records.ts';
import { withdrawnIds } from '@/core/schedule/withdrawn.ts';
import { byTime } from '@/core/stamp-order.ts';
import type { Database } from './database.ts';
import { addEdit } from './notes.ts';
import type { Moment, Withdrawal } from './reviews.ts';
import { withdraw } from './reviews.ts';
import { wellFormed } from './well-formed.ts';

/** A stretch of the notebook. `before` is where the next one begins (epoch milliseconds, itself not included), null at the end. */
export interface NotebookPage {
  notes: Note[];
  attempts: AttemptRecord[];
  before: number | null;
}

type Dated = 'notes' | 'attempts';
const TIME = { notes: 'updatedAt', attempts: 'at' } as const;

/**
 * The oldest time of the newest `limit` rows before `before`, or null when fewer are left. Only the index is walked: reading rows backwards
 * one by one takes several times as long as reading a range at once.
 */
async function oldestOfPage(db: Database, of: Dated, before: number, limit: number): Promise<number | null> {
  const [oldest] = await db
    .table(of)
    .where(TIME[of])
    .below(before)
    .reverse()
    .offset(limit - 1)
    .limit(1)
    .keys();
  return typeof oldest === 'number' ? oldest : null;
}

/**
 * The newest `limit` notes or attempts before a moment (null: from the newest on), newest first, in one transaction. Rows of the same
 * millisecond stay together, so a page can hold a few more; withdrawn attempts are left out, so it can hold fewer.
 */
export async function notebookPage(db: Database, args: { of: Dated; before: number | null; limit: number }): Promise<NotebookPage> {
  const { of, limit } = args;
  const before = args.before ?? Number.MAX_SAFE_INTEGER;
  return db.transaction('r', [db.table(of), db.retractions], async () => {
    const oldest = await oldestOfPage(db, of, before, limit);
    const range = <T>() =>
      db
        .table<T>(of)
        .where(TIME[of])
        .between(oldest ?? Number.MIN_SAFE_INTEGER, before, true, false)
        .toArray();
    if (of === 'notes') {
      const notes = await range<Note>();
      return {
        notes: notes.sort((a, b) => byTime({ at: b.updatedAt, id: b.id }, { at: a.updatedAt, id: a.id })),
        attempts: [],
        before: oldest,
      };
    }
    const withdrawn = withdrawnIds(await db.retractions.toArray());
    const attempts = (await range<AttemptRecord>()).filter(({ id }) => !withdrawn.has(id));
    return { notes: [], attempts: attempts.sort((a, b) => byTime(b, a)), before: oldest };
  });
}

/** A text that is another one after every write of notes, attempts, withdrawals or entries: records are only ever added. */
export async function notebookMark(db: Database): Promise<string> {
  const tables = [db.noteEdits, db.attempts, db.retractions, db.entries];
  return (await db.transaction('r', tables, () => Promise.all(tables.map((table) => table.count())))).join('.');
}

/** Versions of notes (`text: null` deletes) and withdrawals of attempts (`deleted: false` brings back) that are one act of the person. */
export interface NotebookChange {
  edits: Omit<NoteEditRecord, 'at' | 'device'>[];
  retractions: Withdrawal[];
}

/**
 * Writes all of it in one transaction, or nothing; resolves after its commit with the notes as they stand. Ids that are already there are
 * not written again, so the same act may be repeated. Rejects with the browser's error.
 */
export async function changeNotebook(db: Database, change: NotebookChange, moment: Moment): Promise<Note[]> {
  const { edits, retractions } = wellFormed(change);
  const tables = [db.noteEdits, db.notes, db.attempts, db.reviews, db.retractions, db.schedules];
  return db.transaction('rw', tables, async () => {
    const notes = new Map<string, Note>();
    const written = new Map<string, number>();
    for (const edit of edits) {
      // Each version of a note a moment after the one before: of several that come back the last is shown.
      const later = written.get(edit.noteId) ?? 0;
      written.set(edit.noteId, later + 1);
      const note = await addEdit(db, { ...edit, at: moment.at + later, device: moment.device });
      if (note) notes.set(edit.noteId, note);
      else notes.delete(edit.noteId);
    }
    await withdraw(db, retractions, moment);
    return [...notes.values()];
  });
}
