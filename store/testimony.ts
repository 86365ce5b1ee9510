import type { Database, IdbPlace } from './database.ts';
import { schemaOf } from './database.ts';
import { StoreError } from './errors.ts';
import type { Counts, Meta, Verdict } from './gate.ts';
import { countRows, judge } from './gate.ts';
import type { KeyValue } from './key-value.ts';
import { snapshotInfo } from './snapshot.ts';
import type { StoreVersion } from './versions/v1.ts';
import type { Witness } from './witness.ts';
import { readWitness, writeWitness } from './witness.ts';

export interface OpeningOptions extends IdbPlace {
  keyValue: KeyValue;
  /** Epoch milliseconds. */
  now: () => number;
  randomId: () => string;
  versions: readonly StoreVersion[];
}

/** An open database and what may be done with it. */
export interface Opened {
  db: Database;
  name: string;
  dbId: string;
  device: string;
  meta: Meta;
  verdict: Verdict;
}

/** What testifies beside the database. */
export async function testimony(keyValue: KeyValue): Promise<{ witness: Witness | null; unreadable: boolean }> {
  const witness = await readWitness(keyValue);
  return witness === 'unreadable' ? { witness: null, unreadable: true } : { witness, unreadable: false };
}

/** Counts and judges anew; `opened.verdict` is brought up to date. Rejects when the database cannot be read. */
export async function rejudge(opened: Opened, options: OpeningOptions): Promise<Counts> {
  const { witness, unreadable } = await testimony(options.keyValue);
  const counts = await countRows(opened.db);
  const snapshot = witness || unreadable ? null : await snapshotInfo(options.keyValue);
  opened.verdict = judge(opened.meta, counts, schemaOf(options.versions), witness, snapshot);
  return counts;
}

/**
 * Writes the witness from what the database holds now. Without `force` only when nothing is missing: a witness is never lowered unseen.
 * Rejects when the database or the second store fails.
 */
export async function testify(
  opened: Opened,
  options: OpeningOptions,
  change: { force?: boolean; wroteAt?: number; exportedAt?: number } = {},
): Promise<void> {
  const counts = await rejudge(opened, options);
  if (opened.verdict.state !== 'ok' && !change.force) return;
  const before = await readWitness(options.keyValue);
  if (before === 'unreadable') {
    if (change.force)
      throw new StoreError('unknown', 'The browser refuses to keep the settings of Dry Run: nothing was changed, please try again.');
    return;
  }
  const { notes, noteEdits, attempts, reviews, entries } = counts;
  await writeWitness(options.keyValue, {
    dbName: opened.name,
    dbId: opened.dbId,
    device: opened.device,
    schema: schemaOf(options.versions),
    notes,
    noteEdits,
    attempts,
    reviews,
    entries,
    lastWriteAt: change.wroteAt ?? before?.lastWriteAt ?? 0,
    lastExportAt: change.exportedAt ?? before?.lastExportAt ?? 0,
  });
  if (change.force) await rejudge(opened, options);
}
