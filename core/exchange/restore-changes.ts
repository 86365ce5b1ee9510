import type { BackupRow, BackupRows, BackupTable } from './backup-tables.ts';
import { BACKUP_TABLES, perTable } from './backup-tables.ts';

/** What is written to one table: whole records to put, ids to take out. */
export interface TableChanges<T extends BackupTable = BackupTable> {
  put: BackupRow<T>[];
  remove: string[];
}

/** What is written to all tables, all of it or nothing. */
export type RestoreChanges = { [T in BackupTable]: TableChanges<T> };

function applyToTable<T extends BackupTable>(rows: readonly BackupRow<T>[], { put, remove }: TableChanges<T>): BackupRow<T>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const id of remove) byId.delete(id);
  for (const row of put) byId.set(row.id, row);
  return [...byId.values()];
}

/** The records as they stand after the changes. Pure; the input stays as it is. */
export function applyChanges(rows: BackupRows, changes: RestoreChanges): BackupRows {
  const of = <T extends BackupTable>(table: T) => applyToTable<T>(rows[table], changes[table]);
  return perTable(of) as unknown as BackupRows;
}

/** The changes that undo `changes` on `rows`: what was overwritten or taken out comes back, what was added goes. Later records stay. */
export function invertChanges(rows: BackupRows, changes: RestoreChanges): RestoreChanges {
  const invert = (table: BackupTable): TableChanges => {
    const before = new Map<string, BackupRow<BackupTable>>(rows[table].map((row) => [row.id, row]));
    const ids = [...changes[table].put.map(({ id }) => id), ...changes[table].remove];
    const known = ids.map((id) => before.get(id)).filter((row) => row !== undefined);
    return { put: known, remove: ids.filter((id) => !before.has(id)) };
  };
  return perTable(invert) as unknown as RestoreChanges;
}

/** True when nothing would be written. */
export function isEmptyChange(changes: RestoreChanges): boolean {
  return BACKUP_TABLES.every((table) => changes[table].put.length + changes[table].remove.length === 0);
}
