import type { Backup } from '@/core/exchange/backup-schema.ts';
import type { BackupRows } from '@/core/exchange/backup-tables.ts';
import { BACKUP_TABLES } from '@/core/exchange/backup-tables.ts';
import type { ImportPreview } from '@/core/exchange/import-preview.ts';
import type { RestoreMode } from '@/core/exchange/plan-changes.ts';
import { planChanges } from '@/core/exchange/plan-changes.ts';
import type { RestorePreview } from '@/core/exchange/plan-restore.ts';
import { planRestore } from '@/core/exchange/plan-restore.ts';
import { readBackup } from '@/core/exchange/read-backup.ts';
import type { RestoreChanges } from '@/core/exchange/restore-changes.ts';
import { applyChanges, invertChanges } from '@/core/exchange/restore-changes.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
import { StoreError } from './errors.ts';
import { takeSnapshot } from './export.ts';
import { foldState } from './fold-state.ts';
import type { KeyValue } from './key-value.ts';
import { wellFormed } from './well-formed.ts';
import { readWitness, writeWitness } from './witness.ts';

/** What undoes the last import; kept in the database, so that it is there exactly when the import is. */
interface Undo {
  id: string;
  changes: RestoreChanges;
}

const REWRITTEN = [...BACKUP_TABLES, 'notes', 'schedules', 'meta'] as const;

/** All records as they lie there. Within a transaction over their tables. */
async function readRows(db: Database): Promise<BackupRows> {
  const rows: Record<string, unknown[]> = {};
  for (const table of BACKUP_TABLES) rows[table] = await db.table(table).toArray();
  return rows as unknown as BackupRows;
}

const rowsNow = (db: Database): Promise<BackupRows> => db.transaction('r', [...BACKUP_TABLES], () => readRows(db));

/**
 * Lowers the witness to what will be there after the change. It goes before the commit: a worker that ends in between leaves a database with
 * more than the witness says, which is in order; the other way round it would look like a loss.
 */
async function expectFewer(keyValue: KeyValue, after: BackupRows): Promise<void> {
  const witness = await readWitness(keyValue);
  if (witness === null) return;
  if (witness === 'unreadable')
    throw new StoreError('unknown', 'The browser refuses to keep the settings of Dry Run: nothing was changed, please try again.');
  const lowest = (table: 'noteEdits' | 'attempts' | 'reviews') => Math.min(witness[table], after[table].length);
  await writeWitness(keyValue, {
    ...witness,
    noteEdits: lowest('noteEdits'),
    attempts: lowest('attempts'),
    reviews: lowest('reviews'),
    entries: Math.min(witness.entries ?? 0, after.entries.length),
  });
}

async function writeChanges(db: Database, changes: RestoreChanges, retention: number): Promise<void> {
  for (const table of BACKUP_TABLES) {
    await db.table(table).bulkDelete(changes[table].remove);
    await db.table(table).bulkPut(changes[table].put);
  }
  await foldState(db, retention);
}

function backupOf(json: string): Backup {
  const read = readBackup(json);
  if (!read.ok) throw new StoreError('unknown', read.message);
  return wellFormed(read.backup);
}

/** Says what the backup would do. Nothing is written. Rejects with a StoreError when the store cannot be read. */
export async function previewImport(connection: Connection, { json, mode }: { json: string; mode: RestoreMode }): Promise<ImportPreview> {
  const read = readBackup(json);
  if (!read.ok) return { state: 'refused', message: read.message };
  const backup = wellFormed(read.backup);
  const { preview } = planRestore(await connection.read(rowsNow), backup, mode);
  return { state: 'ready', hash: read.hash, exportedAt: backup.exportedAt, preview };
}

/**
 * Merges the backup into the store, or puts it in its place: first a snapshot, then one transaction with what undoes it. Resolves after the
 * commit with what was done; the same `id` again changes nothing. Rejects with a StoreError, and then nothing was changed. Settings stay.
 */
export async function importBackup(
  connection: Connection,
  { id, json, mode }: { id: string; json: string; mode: RestoreMode },
): Promise<RestorePreview> {
  const backup = backupOf(json);
  await takeSnapshot(connection);
  return connection.write(async (db, { retention }) => {
    const before = await rowsNow(db);
    const { changes, preview } = planRestore(before, backup, mode);
    await expectFewer(connection.options.keyValue, applyChanges(before, changes));
    await db.transaction('rw', [...REWRITTEN], async () => {
      const last = await readUndo(db);
      if (last?.id === id) return;
      // Planned anew: something may have been written since.
      const rows = await readRows(db);
      const planned = planChanges(rows, backup, mode).changes;
      await writeChanges(db, planned, retention);
      const undo: Undo = { id, changes: invertChanges(rows, planned) };
      await db.meta.put({ key: 'undo', value: JSON.stringify(undo) });
    });
    return preview;
  });
}

async function readUndo(db: Database): Promise<Undo | null> {
  const value = (await db.meta.get('undo'))?.value;
  return typeof value === 'string' ? (JSON.parse(value) as Undo) : null;
}

/**
 * Takes the import back: what it overwrote or took out comes back, what it added goes, and what was written since stays. Resolves after the
 * commit. Rejects with a StoreError when it is not the last import.
 */
export async function undoImport(connection: Connection, { id }: { id: string }): Promise<null> {
  await connection.write(async (db, { retention }) => {
    const undo = await readUndo(db);
    if (undo?.id !== id) throw new StoreError('unknown', 'This import cannot be undone any more.');
    await expectFewer(connection.options.keyValue, applyChanges(await rowsNow(db), undo.changes));
    await db.transaction('rw', [...REWRITTEN], async () => {
      await writeChanges(db, undo.changes, retention);
      await db.meta.delete('undo');
    });
  });
  return null;
}
