import { foldNotes } from '@/core/notes/fold-notes.ts';
import { foldSchedules } from '@/core/schedule/fold-schedules.ts';
import type { Database } from './database.ts';

/** Folds notes and schedules anew from all records. Within a transaction over `noteEdits`, `reviews`, `attempts`, `retractions`, `notes`, `schedules`. */
export async function foldState(db: Database, retention: number): Promise<void> {
  const notes = foldNotes(await db.noteEdits.toArray());
  const schedules = foldSchedules(await db.reviews.toArray(), await db.attempts.toArray(), await db.retractions.toArray(), retention);
  await db.notes.clear();
  await db.notes.bulkAdd(notes);
  await db.schedules.clear();
  await db.schedules.bulkAdd(schedules);
}
