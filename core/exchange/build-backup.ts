import { z } from 'zod';
import type { Settings } from '@/core/records.ts';
import type { Backup } from './backup-schema.ts';
import { BACKUP_SCHEMA, rowShapes } from './backup-schema.ts';

/** Rows as they lie in a database that may be damaged or written by a newer version. */
export type RawRows = Readonly<Record<keyof typeof rowShapes, readonly unknown[]>>;

export interface BackupParts {
  /** Epoch milliseconds. */
  exportedAt: number;
  device: string;
  rows: RawRows;
  settings?: Settings | undefined;
  /** Rows that an earlier backup already kept as JSON. */
  kept?: readonly string[] | undefined;
}

/**
 * Puts rows into a backup. A row that fits is taken as it is. A row with unknown fields goes in without them, and whole, as JSON, into
 * `kept`; a row that does not fit at all goes into `kept` only. So one damaged row never stops an export, and nothing is left out of it.
 */
export function buildBackup(parts: BackupParts): Backup {
  const kept = new Set(parts.kept);
  function take<S extends z.ZodRawShape>(shape: S, rows: readonly unknown[]): z.infer<z.ZodObject<S>>[] {
    const strict = z.strictObject(shape);
    const tolerant = z.object(shape);
    const taken: z.infer<z.ZodObject<S>>[] = [];
    for (const row of rows) {
      const exact = strict.safeParse(row);
      const known = exact.success ? exact : tolerant.safeParse(row);
      if (known.success) taken.push(known.data);
      if (!exact.success) kept.add(JSON.stringify(row) ?? 'null');
    }
    return taken;
  }
  const { rows, settings } = parts;
  const backup: Backup = {
    format: 'dry-run',
    schema: BACKUP_SCHEMA,
    exportedAt: parts.exportedAt,
    device: parts.device,
    postings: take(rowShapes.postings, rows.postings),
    attempts: take(rowShapes.attempts, rows.attempts),
    reviews: take(rowShapes.reviews, rows.reviews),
    noteEdits: take(rowShapes.noteEdits, rows.noteEdits),
    retractions: take(rowShapes.retractions, rows.retractions),
    entries: take(rowShapes.entries, rows.entries),
  };
  if (settings) backup.settings = settings;
  if (kept.size > 0) backup.kept = [...kept];
  return backup;
}
