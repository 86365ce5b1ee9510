import type { Backup } from '@/core/exchange/backup-schema.ts';
import type { ExportFile } from '@/core/exchange/export-file.ts';
import { exportFile } from '@/core/exchange/export-file.ts';
import { mergeBackups } from '@/core/exchange/merge-backups.ts';
import type { Settings } from '@/core/records.ts';
import type { Connection } from './connection.ts';
import { asStoreError, StoreError } from './errors.ts';
import { testify } from './testimony.ts';
import { readAsBackup } from './rows.ts';
import { readSnapshots, writeSnapshot } from './snapshot.ts';
import type { SnapshotInfo } from './snapshot.ts';

/** What the database holds; with the snapshots added when it is not in order, and from them alone when it cannot be read. */
async function collect(connection: Connection, settings: Settings | undefined): Promise<Backup> {
  const parts: Backup[] = [];
  let failure: unknown = null;
  let inOrder = false;
  try {
    const read = await connection.read(async (db, opened) => ({
      backup: await readAsBackup(db, { exportedAt: connection.moment(opened.device).at, device: opened.device, settings }),
      inOrder: opened.verdict.state === 'ok',
    }));
    parts.push(read.backup);
    inOrder = read.inOrder;
  } catch (error) {
    failure = error;
  }
  if (!inOrder) parts.push(...(await readSnapshots(connection.options.keyValue)));
  const [first, ...rest] = parts;
  if (!first) throw asStoreError(failure);
  const merged = rest.reduce(mergeBackups, first);
  return failure && settings ? { ...merged, settings } : merged;
}

/**
 * Everything as one file, read back and compared before it is handed over. Works in every state of the store in which there is anything to
 * hand over: on a shrunk or broken one the snapshots are part of it. Rejects with a StoreError.
 */
export async function exportStore(connection: Connection, settings?: Settings): Promise<ExportFile> {
  const backup = await collect(connection, settings);
  let file: ExportFile;
  try {
    file = exportFile(backup);
  } catch (error) {
    throw new StoreError('damaged', error instanceof Error ? error.message : 'The export failed.', error);
  }
  try {
    const opened = await connection.open();
    await testify(opened, connection.options, { exportedAt: backup.exportedAt });
  } catch {
    // The date of the export is for a reminder only; the file is whole.
  }
  return file;
}

/**
 * Writes a snapshot outside the database, unless it is empty or the store is not in order: a poor copy must not push out a good one.
 * Rejects with a StoreError.
 */
export async function takeSnapshot(connection: Connection): Promise<SnapshotInfo | null> {
  const { keyValue } = connection.options;
  if ((await connection.health()).state !== 'ok') return null;
  try {
    const backup = await connection.read((db, { device }) => readAsBackup(db, { exportedAt: connection.moment(device).at, device }));
    return await writeSnapshot(keyValue, backup);
  } catch (error) {
    throw asStoreError(error);
  }
}
