import type { Backup } from './backup-schema.ts';

/** The tables of records that a backup carries. Reading, verifying, merging and restoring all go by this list: a new table is one more name here. */
export const BACKUP_TABLES = ['postings', 'attempts', 'reviews', 'noteEdits', 'retractions', 'entries'] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** The records alone, without the head of the file. */
export type BackupRows = Pick<Backup, BackupTable>;
export type BackupRow<T extends BackupTable> = BackupRows[T][number];

/** One value for every table. */
export function perTable<V>(make: (table: BackupTable) => V): Record<BackupTable, V> {
  return Object.fromEntries(BACKUP_TABLES.map((table) => [table, make(table)])) as Record<BackupTable, V>;
}
