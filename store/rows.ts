import type { Backup } from '@/core/exchange/backup-schema.ts';
import { buildBackup } from '@/core/exchange/build-backup.ts';
import type { Settings } from '@/core/records.ts';
import type { Database } from './database.ts';

/** The tables that hold what the person made; all else is folded from them or not yet saved. */
export const RECORD_TABLES = ['postings', 'attempts', 'reviews', 'noteEdits', 'retractions', 'entries'] as const;

/** All records as a backup, read in one transaction. Tables that are missing (a newer version's database) count as empty. */
export async function readAsBackup(
  db: Database,
  head: { exportedAt: number; device: string; settings?: Settings | undefined },
): Promise<Backup> {
  const rows: Record<(typeof RECORD_TABLES)[number], unknown[]> = {
    postings: [],
    attempts: [],
    reviews: [],
    noteEdits: [],
    retractions: [],
    entries: [],
  };
  const present = RECORD_TABLES.filter((name) => db.tables.some((table) => table.name === name));
  if (present.length > 0) {
    await db.transaction('r', present, async () => {
      for (const name of present) rows[name] = await db.table(name).toArray();
    });
  }
  return buildBackup({ ...head, rows });
}
