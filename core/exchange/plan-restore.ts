import type { Backup } from './backup-schema.ts';
import type { BackupRows, BackupTable } from './backup-tables.ts';
import type { EntryChanges } from './compare-entries.ts';
import { compareEntries } from './compare-entries.ts';
import type { RestoreMode, TableCounts } from './plan-changes.ts';
import { planChanges } from './plan-changes.ts';
import type { RestoreChanges } from './restore-changes.ts';
import { applyChanges } from './restore-changes.ts';

/** What a restore would do, for the person to decide on. */
export interface RestorePreview {
  mode: RestoreMode;
  tables: Record<BackupTable, TableCounts>;
  notes: EntryChanges;
  answers: EntryChanges;
  /** Rows of the backup that this version does not understand; they are left out. */
  leftOut: number;
  /** More than three notes and more than 30 of 100 would disappear: ask twice. */
  manyDeleted: boolean;
}

export interface RestorePlan {
  changes: RestoreChanges;
  preview: RestorePreview;
}

/** As in other programs that merge notes: past this share a deletion is more likely an accident than a wish. */
const MANY_SHARE = 0.3;
const MANY_LEAST = 3;

/**
 * What a restore would write, and what that means for the person. Pure: nothing is written. Tombstones and retractions travel with the other
 * records, so a merge can hide a note; that is told under `notes.deleted`.
 */
export function planRestore(current: BackupRows, backup: Backup, mode: RestoreMode): RestorePlan {
  const { changes, counts } = planChanges(current, backup, mode);
  const { notes, answers } = compareEntries(current, applyChanges(current, changes));
  const before = notes.same + notes.changed + notes.deleted;
  const manyDeleted = notes.deleted > MANY_LEAST && notes.deleted > before * MANY_SHARE;
  return { changes, preview: { mode, tables: counts, notes, answers, leftOut: backup.kept?.length ?? 0, manyDeleted } };
}
