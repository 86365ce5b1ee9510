import type { BackupRow, BackupRows, BackupTable } from './backup-tables.ts';
import { perTable } from './backup-tables.ts';
import { canonicalJson } from './canonical-json.ts';
import { mergeRecords } from './merge-records.ts';
import type { RestoreChanges, TableChanges } from './restore-changes.ts';

/** `merge` adds what is missing and loses nothing; `replace` makes the records those of the backup. */
export type RestoreMode = 'merge' | 'replace';

/** Numbers of records of one table. `conflicts` are records of one id with two contents, which no sound backup holds. */
export interface TableCounts {
  new: number;
  changed: number;
  deleted: number;
  unchanged: number;
  conflicts: number;
}

interface TablePlan<T extends BackupTable> {
  changes: TableChanges<T>;
  counts: TableCounts;
}

function planTable<T extends BackupTable>(
  table: T,
  here: readonly BackupRow<T>[],
  there: readonly BackupRow<T>[],
  mode: RestoreMode,
): TablePlan<T> {
  const counts: TableCounts = { new: 0, changed: 0, deleted: 0, unchanged: 0, conflicts: 0 };
  const incoming = new Map<string, BackupRow<T>>();
  for (const row of there) {
    const twin = incoming.get(row.id);
    const merged = twin ? mergeRecords(table, twin, row) : { record: row, conflict: false };
    if (merged.conflict) counts.conflicts += 1;
    incoming.set(row.id, merged.record);
  }
  const present = new Map(here.map((row) => [row.id, row]));
  const put: BackupRow<T>[] = [];
  for (const row of incoming.values()) {
    const known = present.get(row.id);
    const merged = known && mode === 'merge' ? mergeRecords(table, known, row) : { record: row, conflict: false };
    if (merged.conflict) counts.conflicts += 1;
    else if (!known) counts.new += 1;
    else if (canonicalJson(known) === canonicalJson(merged.record)) counts.unchanged += 1;
    else counts.changed += 1;
    if (!known || canonicalJson(known) !== canonicalJson(merged.record)) put.push(merged.record);
  }
  const rest = here.filter(({ id }) => !incoming.has(id));
  if (mode === 'merge') counts.unchanged += rest.length;
  else counts.deleted = rest.length;
  return { changes: { put, remove: mode === 'merge' ? [] : rest.map(({ id }) => id) }, counts };
}

/**
 * What a restore would write to each table. In a merge records unite by id, the newest reading of a posting wins, and a record that is here is
 * never overwritten by another content of the same id. Merging twice changes nothing the second time, and for sound backups the order of
 * merging does not matter.
 */
export function planChanges(
  current: BackupRows,
  incoming: BackupRows,
  mode: RestoreMode,
): { changes: RestoreChanges; counts: Record<BackupTable, TableCounts> } {
  const plan = <T extends BackupTable>(table: T) => planTable<T>(table, current[table], incoming[table], mode);
  const plans = perTable(plan);
  return {
    changes: perTable((table) => plans[table].changes) as unknown as RestoreChanges,
    counts: perTable((table) => plans[table].counts),
  };
}
