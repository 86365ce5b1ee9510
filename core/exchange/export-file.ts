import { foldNotes } from '@/core/notes/fold-notes.ts';
import { withdrawnIds } from '@/core/schedule/withdrawn.ts';
import type { Backup } from './backup-schema.ts';
import { BACKUP_TABLES } from './backup-tables.ts';
import { hashBackup } from './hash-backup.ts';
import { readBackup } from './read-backup.ts';

/** A backup as a file, read back and compared before anybody gets it. */
export interface ExportFile {
  name: string;
  json: string;
  /** Notes as they stand, deleted ones not counted. */
  notes: number;
  /** Answers that are not withdrawn; the file holds the withdrawn ones too. */
  attempts: number;
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/**
 * Compares a written backup with what went into it: every table has as many entries, and the hash of what is read is that of what went in,
 * so not one character differs. `digest` is the hash of `source`, where the caller has it already. Throws an Error with one sentence for people, so an export is never called a success that it is not.
 */
export function verifyBackup(json: string, source: Backup, digest = hashBackup(source)): void {
  const read = readBackup(json);
  if (!read.ok) throw new Error(`The export could not be read back and was not saved: ${read.message}`);
  for (const table of BACKUP_TABLES) {
    if (read.backup[table].length !== source[table].length) {
      throw new Error(`The export is not complete and was not saved: ${read.backup[table].length} of ${source[table].length} ${table}.`);
    }
  }
  const same = read.hash === 'none' ? hashBackup(read.backup) === digest : read.hash === 'right' && read.digest === digest;
  if (!same) throw new Error('The export differs from the notes and was not saved.');
}

/** Writes a backup as readable JSON with its hash, and verifies it. Throws what `verifyBackup` throws. */
export function exportFile(backup: Backup): ExportFile {
  const { format, schema, exportedAt, device, ...content } = backup;
  const hash = hashBackup(backup);
  const json = JSON.stringify({ format, schema, exportedAt, device, hash, ...content }, null, 1);
  verifyBackup(json, backup, hash);
  const withdrawn = withdrawnIds(backup.retractions);
  return {
    name: `dry-run-${day(backup.exportedAt)}.json`,
    json,
    notes: foldNotes(backup.noteEdits).length,
    attempts: backup.attempts.filter(({ id }) => !withdrawn.has(id)).length,
  };
}
