import type { KeyValue } from './key-value.ts';

/**
 * What the database held when it was last written, kept outside of it. A browser that lost or damaged the database opens it as an empty or
 * smaller one without any error (seen in Chromium 156 and Firefox 153); only the comparison tells.
 */
export interface Witness {
  /** Which database is the current one. */
  dbName: string;
  dbId: string;
  /** This installation, as it stands in every record. */
  device: string;
  schema: number;
  /** Notes as they stand, for people; deletions lower it. */
  notes: number;
  /** Immutable records: their numbers never fall, so a lower number is a loss. */
  noteEdits: number;
  attempts: number;
  reviews: number;
  /** Absent in a witness of version 1, which knew none. */
  entries?: number | undefined;
  /** Epoch milliseconds, 0 for never. */
  lastWriteAt: number;
  lastExportAt: number;
}

const KEY = 'store.witness';
const TEXTS = ['dbName', 'dbId', 'device'] as const;
const NUMBERS = ['schema', 'notes', 'noteEdits', 'attempts', 'reviews', 'lastWriteAt', 'lastExportAt'] as const;

function isWitness(value: unknown): value is Witness {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return TEXTS.every((key) => typeof fields.get(key) === 'string') && NUMBERS.every((key) => Number.isFinite(fields.get(key)));
}

/** Null when there is none; 'unreadable' when the second store itself fails, which says nothing about the database. Never rejects. */
export async function readWitness(keyValue: KeyValue): Promise<Witness | null | 'unreadable'> {
  try {
    const value = await keyValue.get(KEY);
    return isWitness(value) ? value : null;
  } catch {
    return 'unreadable';
  }
}

/** Rejects with the second store's error. */
export async function writeWitness(keyValue: KeyValue, witness: Witness): Promise<void> {
  await keyValue.set(KEY, witness);
}
