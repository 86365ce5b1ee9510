import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Backup } from './backup-schema.ts';
import { BACKUP_TABLES } from './backup-tables.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * SHA-256 of everything that a backup holds, as 64 hexadecimal digits: its head, then each table's name, length and records, a line of
 * canonical JSON each. White space and the order of keys do not count; the order of records does. It tells damage and slips of the hand,
 * not a forger, who can compute it too.
 */
export function hashBackup(backup: Backup): string {
  const hash = sha256.create();
  const line = (text: string) => hash.update(utf8ToBytes(`${text}\n`));
  const head: Record<string, unknown> = { ...backup };
  for (const table of BACKUP_TABLES) delete head[table];
  line(canonicalJson(head));
  for (const table of BACKUP_TABLES) {
    line(`${table} ${backup[table].length}`);
    for (const row of backup[table]) line(canonicalJson(row));
  }
  return bytesToHex(hash.digest());
}
