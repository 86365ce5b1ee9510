import type { Connection } from './connection.ts';
import { asStoreError, BlockedError, failureKind } from './errors.ts';
import { listDatabases } from './installed.ts';
import { FIRST_NAME, isOurs } from './names.ts';
import { readWitness } from './witness.ts';

/** A browser that meets damage throws its database away, so that a second try finds nothing in the way. */
const TRIES = 3;

function remove(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
    request.addEventListener('blocked', () => reject(new BlockedError('Another page holds the database.')));
  });
}

async function removeAgain(factory: IDBFactory, name: string, tries: number): Promise<boolean> {
  try {
    await remove(factory, name);
    return true;
  } catch (error) {
    if (!['damaged', 'unknown', 'aborted'].includes(failureKind(error))) throw asStoreError(error);
    return tries > 1 ? removeAgain(factory, name, tries - 1) : false;
  }
}

/**
 * Ends the connection for good and deletes every database of ours. False where the browser cannot delete one that is damaged: nothing of it can
 * be read any more, but its file stays. Rejects with a StoreError when another page holds it or the browser refuses; then nothing is deleted.
 */
export async function wipe(connection: Connection): Promise<boolean> {
  const { options } = connection;
  const witness = await readWitness(options.keyValue);
  await connection.end();
  const factory = options.indexedDB ?? globalThis.indexedDB;
  const listed = ((await listDatabases(options)) ?? []).map(({ name }) => name ?? '').filter(isOurs);
  const names = new Set([FIRST_NAME, ...listed]);
  if (witness && witness !== 'unreadable' && isOurs(witness.dbName)) names.add(witness.dbName);
  const done = await Promise.all([...names].map((name) => removeAgain(factory, name, TRIES)));
  return !done.includes(false);
}
