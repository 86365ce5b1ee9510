import type { Entry } from '@/core/entries/fold-entries.ts';
import { foldEntries } from '@/core/entries/fold-entries.ts';
import type { EntryKind } from '@/core/entries/kinds.ts';
import type { EntryRecord } from '@/core/records.ts';
import type { Database } from './database.ts';
import type { Moment } from './reviews.ts';
import { wellFormed } from './well-formed.ts';

/** A version of an entry as the person's page sends it; `value` is JSON, null deletes. */
export type EntryDraft = Omit<EntryRecord, 'at' | 'device'>;

/**
 * Writes versions of entries, all in one transaction; resolves after its commit. An id that is already there is not written again. Rejects
 * with the browser's error, and then nothing was written.
 */
export async function saveEntries(db: Database, drafts: readonly EntryDraft[], moment: Moment): Promise<null> {
  const records = drafts.map((draft): EntryRecord => ({ ...wellFormed(draft), at: moment.at, device: moment.device }));
  await db.transaction('rw', db.entries, async () => {
    const present = await db.entries.bulkGet(records.map(({ id }) => id));
    await db.entries.bulkAdd(records.filter((_, at) => present[at] === undefined));
  });
  return null;
}

/** Entries of one kind as they stand, newest first; of one subject, or all with null. */
export async function listEntries<K extends EntryKind>(db: Database, kind: K, subject: string | null): Promise<Entry<K>[]> {
  const rows = subject === null ? db.entries.where('kind').equals(kind) : db.entries.where('[kind+subject]').equals([kind, subject]);
  return foldEntries(kind, await rows.toArray());
}
