import type { Backup } from '@/core/exchange/backup-schema.ts';
import { readBackup } from '@/core/exchange/read-backup.ts';
import { smallerBackups } from '@/core/exchange/smaller-backups.ts';
import { foldNotes } from '@/core/notes/fold-notes.ts';
import type { KeyValue } from './key-value.ts';
import { unzipText, zipText } from './zip-text.ts';

export interface SnapshotInfo {
  /** Epoch milliseconds. */
  at: number;
  notes: number;
  noteEdits: number;
  attempts: number;
  /** Absent in a snapshot of version 1. */
  entries?: number | undefined;
}

interface Snapshot extends SnapshotInfo {
  /** A backup file in one line, zipped (zip-text.ts). */
  gzip?: string;
  /** The same as it stands; written by earlier versions. */
  json?: string;
}

/** Two of them stay below the 10 MB that `storage.local` gives without further permission. */
export const SNAPSHOT_BYTES = 5_000_000;
/** No backup that can be read is longer. */
const UNZIPPED_BYTES = 200_000_000;
const SLOTS = ['store.snapshot.0', 'store.snapshot.1'] as const;

function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const numbers = ['at', 'notes', 'noteEdits', 'attempts'].every((key) => Number.isFinite(fields.get(key)));
  return numbers && ['gzip', 'json'].some((key) => typeof fields.get(key) === 'string');
}

/** The bytes that `storage.local` counts: those of the value's JSON. */
function bytesOf(snapshot: Snapshot): number {
  return new TextEncoder().encode(JSON.stringify(snapshot)).length;
}

async function toSnapshot(backup: Backup): Promise<Snapshot> {
  return {
    at: backup.exportedAt,
    notes: foldNotes(backup.noteEdits).length,
    noteEdits: backup.noteEdits.length,
    attempts: backup.attempts.length,
    entries: backup.entries.length,
    gzip: await zipText(JSON.stringify(backup)),
  };
}

/** Both slots; null for one that is empty, damaged or unreadable. Never rejects. */
async function readSlots(keyValue: KeyValue): Promise<(Snapshot | null)[]> {
  const read = async (slot: string): Promise<Snapshot | null> => {
    try {
      const value = await keyValue.get(slot);
      return isSnapshot(value) ? value : null;
    } catch {
      return null;
    }
  };
  return Promise.all(SLOTS.map(read));
}

function newestFirst(slots: (Snapshot | null)[]): Snapshot[] {
  return slots.filter((snapshot) => snapshot !== null).sort((a, b) => b.at - a.at);
}

function infoOf({ at, notes, noteEdits, attempts, entries }: Snapshot): SnapshotInfo {
  return { at, notes, noteEdits, attempts, entries };
}

/** The newest snapshot's numbers, or null. Never rejects. */
export async function snapshotInfo(keyValue: KeyValue): Promise<SnapshotInfo | null> {
  const [newest] = newestFirst(await readSlots(keyValue));
  return newest ? infoOf(newest) : null;
}

/** The readable snapshots, newest first. A snapshot that was damaged is left out. Never rejects. */
export async function readSnapshots(keyValue: KeyValue): Promise<Backup[]> {
  const backups: Backup[] = [];
  for (const snapshot of newestFirst(await readSlots(keyValue))) {
    const json = snapshot.gzip === undefined ? snapshot.json : await unzipText(snapshot.gzip, UNZIPPED_BYTES);
    const read = json ? readBackup(json) : null;
    if (read?.ok) backups.push(read.backup);
  }
  return backups;
}

/**
 * Writes a snapshot over the older of the two, so a write that is broken off leaves the newer one whole. When it is larger than `limit`
 * bytes, it is made smaller step by step, written words last. An empty one is not written: it could only push out a better one. Rejects
 * with the second store's error. Returns what was written, or null.
 */
export async function writeSnapshot(keyValue: KeyValue, backup: Backup, limit = SNAPSHOT_BYTES): Promise<SnapshotInfo | null> {
  // A quarter of the limit in units: a unit can become three bytes, base64 adds a third, and zipping may gain nothing.
  for (const smaller of smallerBackups(backup, limit / 4)) {
    const snapshot = await toSnapshot(smaller);
    if (snapshot.noteEdits + snapshot.attempts + (snapshot.entries ?? 0) === 0) return null;
    if (bytesOf(snapshot) > limit) continue;
    const [first, second] = await readSlots(keyValue);
    const slot = !first ? 0 : !second ? 1 : first.at <= second.at ? 0 : 1;
    // Later than the other even when the clock went back, or the next write would take the newest for the oldest.
    snapshot.at = Math.max(snapshot.at, (first?.at ?? 0) + 1, (second?.at ?? 0) + 1);
    await keyValue.set(SLOTS[slot], snapshot);
    return infoOf(snapshot);
  }
  return null;
}
