import type { Page } from '@playwright/test';
import type { AnchorSchedule, AttemptRecord, EntryRecord, Note, NoteEditRecord, ReviewRecord } from '@/core/records.ts';

/** What lies in the database, read behind the store's back. */
export interface Rows {
  attempts: AttemptRecord[];
  reviews: ReviewRecord[];
  schedules: AnchorSchedule[];
  noteEdits: NoteEditRecord[];
  notes: Note[];
  entries: EntryRecord[];
}

/** Reads the database `dry-run` from an extension page, in one transaction. Only for one that is there: a missing one would be made. */
export function readRows(page: Page): Promise<Rows> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no reason'));
      });
    const db = await settled(indexedDB.open('dry-run'));
    const names = ['attempts', 'reviews', 'schedules', 'noteEdits', 'notes', 'entries'];
    const transaction = db.transaction(names);
    const lists = await Promise.all(names.map((name) => settled(transaction.objectStore(name).getAll())));
    db.close();
    return Object.fromEntries(names.map((name, at) => [name, lists[at]])) as unknown;
  }) as Promise<Rows>;
}

/** Actions of which one part is there and another is not, each named. */
export function tornActions({ attempts, reviews, schedules, noteEdits, notes, entries }: Rows, batch: number): string[] {
  const torn: string[] = [];
  const dated = new Set(schedules.map(({ key }) => key));
  for (const { id, found, missed } of attempts) {
    const own = reviews.filter(({ attemptId }) => attemptId === id);
    if (own.length !== found.length + missed.length) torn.push(`${id} has ${own.length} reviews`);
  }
  const known = new Set(attempts.map(({ id }) => id));
  for (const { id, attemptId } of reviews) if (!known.has(attemptId)) torn.push(`${id} has no answer`);
  if (dated.size !== new Set(reviews.map(({ questionId, anchorId }) => `${questionId}|${anchorId}`)).size)
    torn.push('dates and reviews differ');
  const folded = new Set(notes.map(({ id }) => id));
  for (const { id, noteId } of noteEdits) if (!folded.has(noteId)) torn.push(`${id} has no note`);
  const written = Map.groupBy(entries, ({ subject }) => subject);
  for (const [subject, list] of written) if (list.length !== batch) torn.push(`${subject} has ${list.length} entries`);
  return torn;
}
