import { installedSchema } from './installed.ts';
import { openAsItIs, openDatabase, schemaOf } from './database.ts';
import { StoreError } from './errors.ts';
import { countRows, judge, readMeta } from './gate.ts';
import { currentName } from './names.ts';
import { beginNewLog } from './new-log.ts';
import { readAsBackup } from './rows.ts';
import { writeSnapshot } from './snapshot.ts';
import type { Opened, OpeningOptions } from './testimony.ts';
import { rejudge, testimony } from './testimony.ts';
import type { Witness } from './witness.ts';

/** A copy outside the database before its schema is raised. A store that already lost rows is not copied over what is left of it. */
async function snapshotBeforeUpgrade(name: string, witness: Witness | null, options: OpeningOptions): Promise<void> {
  const db = await openAsItIs(options, name, () => undefined);
  try {
    const meta = await readMeta(db);
    const verdict = judge(meta, await countRows(db), schemaOf(options.versions), witness, null);
    if (verdict.state !== 'ok') return;
    const device = witness?.device ?? meta.device ?? options.randomId();
    await writeSnapshot(options.keyValue, await readAsBackup(db, { exportedAt: Math.trunc(options.now()), device }));
  } catch (error) {
    throw new StoreError(
      'unknown',
      'The store must be updated, but the copy that goes before it cannot be written: please try again later.',
      error,
    );
  } finally {
    db.close({ disableAutoOpen: true });
  }
}

/** Gives a database without a name plate one; only where writing is allowed. */
export async function completeMeta(opened: Opened, schema: number): Promise<void> {
  const { db, dbId, device } = opened;
  await db.transaction('rw', db.meta, async () => {
    await db.meta.bulkPut([
      { key: 'dbId', value: dbId },
      { key: 'device', value: device },
      { key: 'schema', value: schema },
    ]);
  });
  opened.meta = { dbId, device, schema };
}

/**
 * Opens the current database, or `asName`, and judges it against the witness. An older one is copied to a snapshot first, a newer one is
 * opened as it is. `onEnd` is called once when the connection ends, `onBlocked` when the upgrade must wait for another page. Rejects with the browser's error when it cannot be opened or counted.
 */
export async function beginConnection(
  options: OpeningOptions,
  { onEnd, onBlocked, asName }: { onEnd: () => void; onBlocked?: () => void; asName?: string },
): Promise<Opened> {
  const { witness } = await testimony(options.keyValue);
  const schema = schemaOf(options.versions);
  const name = asName ?? (await currentName(options, witness));
  const installed = (await installedSchema(options, name)) ?? 0;
  const newer = installed > schema;
  if (installed > 0 && installed < schema) {
    await snapshotBeforeUpgrade(name, witness, options);
    // The upgrade writes before any action does, perhaps behind a torn end.
    await beginNewLog(options);
  }
  const newId = options.randomId();
  const db = newer ? await openAsItIs(options, name, onEnd) : await openDatabase({ ...options, name, newId, onEnd, onBlocked });
  try {
    const found = await readMeta(db);
    const meta = newer ? { ...found, schema: Math.max(found.schema ?? 0, installed) } : found;
    const device = witness?.device ?? meta.device ?? options.randomId();
    const opened: Opened = { db, name, dbId: meta.dbId ?? newId, device, meta, verdict: { state: 'ok' } };
    await rejudge(opened, options);
    return opened;
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw error;
  }
}
