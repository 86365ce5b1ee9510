import type { Backup } from '@/core/exchange/backup-schema.ts';
import type { Database } from './database.ts';
import { foldState } from './fold-state.ts';
import { RECORD_TABLES } from './rows.ts';

/**
 * Adds to the database the records of the backups that it lacks, and folds notes and schedules anew, all in one transaction: everything or
 * nothing. A record that is there is never overwritten, so nothing that the database holds is lost and repeating it changes nothing.
 */
export async function uniteInto(db: Database, backups: readonly Backup[], retention: number): Promise<void> {
  await db.transaction('rw', [...RECORD_TABLES, 'notes', 'schedules'], async () => {
    for (const name of RECORD_TABLES) {
      const table = db.table<{ id: string }, string>(name);
      const present = new Set(await table.toCollection().primaryKeys());
      const missing = new Map<string, { id: string }>();
      for (const backup of backups)
        for (const row of backup[name]) if (!present.has(row.id) && !missing.has(row.id)) missing.set(row.id, row);
      await table.bulkAdd([...missing.values()]);
    }
    await foldState(db, retention);
  });
}
