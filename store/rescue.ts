import type { Backup } from '@/core/exchange/backup-schema.ts';
import type { Connection } from './connection.ts';
import { schemaOf } from './database.ts';
import { asStoreError, failureKind, StoreError } from './errors.ts';
import type { StoreHealth } from './health.ts';
import { currentName, nextNames } from './names.ts';
import { beginConnection, completeMeta } from './opening.ts';
import { beginNewLog } from './new-log.ts';
import { readAsBackup, RECORD_TABLES } from './rows.ts';
import { readSnapshots } from './snapshot.ts';
import type { Opened } from './testimony.ts';
import { testify } from './testimony.ts';
import { uniteInto } from './union.ts';
import { readWitness } from './witness.ts';

/** Failures that pass, or that no other database would be spared: no reason to leave the present one. */
const PASSING = new Set(['blocked', 'refused', 'quota', 'disk', 'closed']);

const NO_STORE =
  'The browser can open no store in this profile, neither the old one nor a new one: your copy is safe, export it and bring it into another profile or browser.';

/** Null when the database itself cannot be opened. Rejects when something else stands in the way. */
async function openOrNull(connection: Connection): Promise<Opened | null> {
  try {
    return await connection.open();
  } catch (error) {
    if (PASSING.has(failureKind(error))) throw asStoreError(error);
    return null;
  }
}

/** From here on this database is the current one, with what it holds now. Rejects when the second store cannot be written. */
async function takeAsItIs(connection: Connection, opened: Opened): Promise<void> {
  await completeMeta(opened, schemaOf(connection.options.versions));
  await testify(opened, connection.options, { force: true, wroteAt: connection.moment(opened.device).at });
}

/**
 * Begins a database under a new name beside the one that cannot be opened, which is not touched: deleting it fails in the same way, and
 * somebody may still read its files. The witness names the new one only once it holds everything.
 */
async function moveOn(connection: Connection, backups: readonly Backup[]): Promise<void> {
  const { options } = connection;
  const witness = await readWitness(options.keyValue);
  if (witness === 'unreadable') throw new StoreError('unknown', 'The browser refuses to keep the settings of Dry Run: please try again.');
  let failure: unknown = null;
  for (const name of nextNames(await currentName(options, witness))) {
    try {
      const opened = await beginConnection(options, { onEnd: () => undefined, asName: name });
      try {
        await uniteInto(opened.db, backups, connection.moment(opened.device).retention);
        await takeAsItIs(connection, opened);
      } finally {
        opened.db.close({ disableAutoOpen: true });
      }
      await connection.close();
      return;
    } catch (error) {
      failure = error;
      // Another name helps against damage only, not against a refusal or a full disk.
      if (failureKind(error) !== 'damaged') break;
    }
  }
  if (failureKind(failure) === 'damaged') throw new StoreError('damaged', NO_STORE, failure);
  throw asStoreError(failure);
}

/** Into the present database, or into one of a new name when it cannot be opened or written. */
async function bringBack(connection: Connection, backups: readonly Backup[], opened: Opened | null): Promise<void> {
  if (!opened) return moveOn(connection, backups);
  try {
    await uniteInto(opened.db, backups, connection.moment(opened.device).retention);
    await takeAsItIs(connection, opened);
    await beginNewLog(connection.options).catch(() => undefined);
  } catch (error) {
    if (failureKind(error) !== 'damaged') throw error;
    await moveOn(connection, backups);
  }
}

/** Reads everything over a new connection: damaged blocks show only when they are read. Rejects when something of the backups is missing. */
async function proveWhole(connection: Connection, backups: readonly Backup[]): Promise<void> {
  await connection.close();
  const held = await connection.read((db, { device }) => readAsBackup(db, { exportedAt: 0, device }));
  for (const table of RECORD_TABLES) {
    const ids = new Set(held[table].map(({ id }) => id));
    if (backups.some((backup) => backup[table].some(({ id }) => !ids.has(id))))
      throw new StoreError('damaged', 'The browser lost again what was brought back: please try once more.');
  }
}

/** A browser that meets damage while reading throws its database away and begins an empty one: worth a second and a third try. */
const TRIES = 3;

/**
 * Brings both snapshots back by union: into the database, or into one of a new name when it cannot be opened or written. Nothing that is
 * there is overwritten, and a newer version's store is left alone. Without a snapshot nothing happens. Resolves once all of it was read back. Rejects with a StoreError.
 */
export async function restore(connection: Connection): Promise<StoreHealth> {
  const backups = await readSnapshots(connection.options.keyValue);
  if (backups.length === 0) return connection.health();
  let failure: unknown = null;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const opened = await openOrNull(connection);
    if (opened?.verdict.state === 'newer') return connection.health();
    try {
      await bringBack(connection, backups, opened);
      await proveWhole(connection, backups);
      return await connection.health();
    } catch (error) {
      if (failureKind(error) !== 'damaged') throw asStoreError(error);
      failure = error;
      await connection.close();
    }
  }
  throw asStoreError(failure);
}

/**
 * The person goes on with the store as it is: the witness is written anew. When it cannot be opened, an empty one under a new name is begun.
 * Snapshots stay until later ones take their place. Rejects with a StoreError.
 */
export async function accept(connection: Connection): Promise<StoreHealth> {
  const opened = await openOrNull(connection);
  try {
    if (!opened) await moveOn(connection, []);
    else if (opened.verdict.state === 'shrunk') {
      await takeAsItIs(connection, opened);
      await beginNewLog(connection.options).catch(() => undefined);
    }
  } catch (error) {
    throw asStoreError(error);
  }
  return connection.health();
}
