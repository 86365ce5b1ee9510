import { z } from 'zod';
import type { Backup } from './backup-schema.ts';
import { BACKUP_SCHEMA, backupHead, rowShapes } from './backup-schema.ts';
import type { BackupRows } from './backup-tables.ts';
import { perTable } from './backup-tables.ts';
import { hashBackup } from './hash-backup.ts';
import { jsonFault } from './json-fault.ts';
import { scanJson } from './scan-json.ts';

/** `wrong`: the content is not the one that was written, though every field is allowed. `none`: the file carries no hash. */
export type HashState = 'right' | 'wrong' | 'none';
/** `digest`: the hash that the file names, null where it names none. */
export type ReadBackup = { ok: true; backup: Backup; hash: HashState; digest: string | null } | { ok: false; message: string };

/** In UTF-16 units. 52 MB with 100,000 notes took 129 ms to parse and check; more than this no person writes. */
export const MAX_BACKUP_CHARS = 64_000_000;

class Refusal extends Error {}

function refuse(message: string): never {
  throw new Refusal(message);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(`This file is damaged or is not a JSON file${jsonFault(text)}.`);
  }
}

/** "attempts, entry 4, grade": the place as a person counts it. */
function place(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : String(key)));
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function describe(issue: z.core.$ZodIssue | undefined, path: readonly PropertyKey[]): string {
  if (!issue) return 'This backup is damaged.';
  const what = issue.code === 'unrecognized_keys' ? `unknown field ${issue.keys.slice(0, 5).join(', ').slice(0, 60)}` : issue.message;
  return `This backup is damaged${place([...path, ...issue.path])}: ${what}.`;
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
  if (text.length > MAX_BACKUP_CHARS)
    refuse(`This file is too large for a backup (the limit is ${MAX_BACKUP_CHARS / 1e6} million characters).`);
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') refuse('This file is empty.');
  const scanned = scanJson(body);
  if (scanned === 'too deep') refuse('This file is nested too deeply to be a Dry Run backup.');
  if (scanned) refuse('This file has too many fields to be a Dry Run backup.');
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'dry-run') {
    return refuse('This file is not a Dry Run backup.');
  }
  const schema = 'schema' in value ? value.schema : undefined;
  if (typeof schema === 'number' && schema > BACKUP_SCHEMA) {
    refuse(`This backup was made by a newer version of Dry Run (format ${schema}, this version reads ${BACKUP_SCHEMA}).`);
  }
  const { hash, ...head } = check(backupHead, value);
  const rows = perTable((table) => checkRows(table, head[table] ?? [])) as unknown as BackupRows;
  const backup: Backup = { ...head, ...rows, schema: BACKUP_SCHEMA };
  if (hash === undefined) return { backup, hash: 'none', digest: null };
  return { backup, hash: hash === hashBackup(backup) ? 'right' : 'wrong', digest: hash };
}

/**
 * Reads the text of a backup or snapshot. Never throws; a refusal has one sentence for people that says what is wrong and where. Checked in
 * this order: size, depth and number of fields, JSON, format, version, every field, the hash. Nothing of a refused file is used. A wrong
 * hash is no refusal: the caller warns and lets the person decide.
 */
export function readBackup(text: string): ReadBackup {
  try {
    return { ok: true, ...parse(text) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message };
    return { ok: false, message: 'This file could not be read.' };
  }
}
