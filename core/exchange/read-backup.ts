import type { z } from 'zod';
import type { Backup } from './backup-schema.ts';
import { backup, BACKUP_SCHEMA } from './backup-schema.ts';

export type ReadBackup = { ok: true; backup: Backup } | { ok: false; message: string };

/** In UTF-16 units. 52 MB with 100,000 notes took 129 ms to parse and check; more than this no person writes. */
export const MAX_BACKUP_CHARS = 64_000_000;
/** A backup nests five deep; a schema that meets 5,000 levels overflows the stack. */
const MAX_DEPTH = 32;

function refuse(message: string): ReadBackup {
  return { ok: false, message };
}

/** One pass over the characters, before anything is built from them. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x5b || char === 0x7b) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (char === 0x5d || char === 0x7d) depth -= 1;
  }
  return false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** "attempts, entry 4, grade": the place as a person counts it. */
function place(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : String(key)));
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'This backup is damaged.';
  const what = issue.code === 'unrecognized_keys' ? `unknown field ${issue.keys.join(', ').slice(0, 60)}` : issue.message;
  return `This backup is damaged${place(issue.path)}: ${what}.`;
}

/**
 * Reads the text of a backup or snapshot. Never throws; a refusal has one sentence for people that says what is wrong and where. Checked in
 * this order: size, depth, JSON, format, version, every field. Nothing of a refused file is used.
 */
export function readBackup(text: string): ReadBackup {
  if (text.length > MAX_BACKUP_CHARS)
    return refuse(`This file is too large for a backup (the limit is ${MAX_BACKUP_CHARS / 1e6} million characters).`);
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return refuse('This file is empty.');
  if (isTooDeep(body)) return refuse('This file is nested too deeply to be a Dry Run backup.');
  const value = parseJson(body);
  if (value === undefined) return refuse('This file is damaged or is not a JSON file.');
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'dry-run') {
    return refuse('This file is not a Dry Run backup.');
  }
  const schema = 'schema' in value ? value.schema : undefined;
  if (typeof schema === 'number' && schema > BACKUP_SCHEMA) {
    return refuse(`This backup was made by a newer version of Dry Run (format ${schema}, this version reads ${BACKUP_SCHEMA}).`);
  }
  // Format 1 knew no entries.
  const result = backup.safeParse(schema === 1 ? { entries: [], ...value, schema: BACKUP_SCHEMA } : value);
  return result.success ? { ok: true, backup: result.data } : refuse(describe(result.error.issues[0]));
}
