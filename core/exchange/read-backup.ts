import { z } from 'zod';
import type { Fault } from '@/core/fault.ts';
import { FaultError } from '@/core/fault.ts';
import type { Backup } from './backup-schema.ts';
import { BACKUP_SCHEMA, backupHead, rowShapes } from './backup-schema.ts';
import type { BackupRows } from './backup-tables.ts';
import { perTable } from './backup-tables.ts';
import { hashBackup } from './hash-backup.ts';
import { MAX_BACKUP_CHARS } from './import-preview.ts';
import { jsonFault } from './json-fault.ts';
import { scanJson } from './scan-json.ts';

/** `wrong`: the content is not the one that was written, though every field is allowed. `none`: the file carries no hash. */
export type HashState = 'right' | 'wrong' | 'none';
/** `digest`: the hash that the file names, null where it names none. */
export type ReadBackup = { ok: true; backup: Backup; hash: HashState; digest: string | null } | { ok: false; fault: Fault };

function refuse(fault: Fault): never {
  throw new FaultError(fault);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse({ code: 'noJson', at: jsonFault(text) });
  }
}

function describe(issue: z.core.$ZodIssue | undefined, outer: readonly PropertyKey[]): Fault {
  if (!issue) return { code: 'damaged', path: [], what: '' };
  const path = [...outer, ...issue.path].map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') return { code: 'unknownField', path, field: issue.keys.slice(0, 5).join(', ').slice(0, 60) };
  return { code: 'damaged', path, what: issue.message };
}

function check<T>(schema: z.ZodType<T>, value: unknown, path: readonly PropertyKey[] = []): T {
  const result = schema.safeParse(value);
  return result.success ? result.data : refuse(describe(result.error.issues[0], path));
}

/** Row by row, so that a table of a million wrong rows ends at its first instead of a million complaints. */
function checkRows(table: keyof typeof rowShapes, rows: readonly unknown[]): unknown[] {
  const schema = z.strictObject(rowShapes[table]);
  return rows.map((row, index) => check<unknown>(schema, row, [table, index]));
}

function parse(text: string): Omit<Extract<ReadBackup, { ok: true }>, 'ok'> {
  if (text.length > MAX_BACKUP_CHARS) refuse({ code: 'tooLarge', millions: MAX_BACKUP_CHARS / 1e6 });
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') refuse({ code: 'empty' });
  const scanned = scanJson(body);
  if (scanned === 'too deep') refuse({ code: 'tooDeep' });
  if (scanned) refuse({ code: 'tooManyFields' });
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'dry-run') {
    return refuse({ code: 'noBackup' });
  }
  const schema = 'schema' in value ? value.schema : undefined;
  if (typeof schema === 'number' && schema > BACKUP_SCHEMA) {
    refuse({ code: 'newer', format: schema, known: BACKUP_SCHEMA });
  }
  const { hash, ...head } = check(backupHead, value);
  const rows = perTable((table) => checkRows(table, head[table] ?? [])) as unknown as BackupRows;
  const backup: Backup = { ...head, ...rows, schema: BACKUP_SCHEMA };
  if (hash === undefined) return { backup, hash: 'none', digest: null };
  return { backup, hash: hash === hashBackup(backup) ? 'right' : 'wrong', digest: hash };
}

/**
 * Reads the text of a backup or snapshot. Never throws; a refusal says what is wrong and where. Checked in
 * this order: size, depth and number of fields, JSON, format, version, every field, the hash. Nothing of a refused file is used. A wrong
 * hash is no refusal: the caller warns and lets the person decide.
 */
export function readBackup(text: string): ReadBackup {
  try {
    return { ok: true, ...parse(text) };
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    return { ok: false, fault: { code: 'unreadable' } };
  }
}
