import type { IdbPlace } from './database.ts';

/** No name of ours (names.ts), so it is never taken for a store. */
const PASSING_NAME = 'dry-run-passing';

function settled(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
    request.addEventListener('blocked', () => reject(new Error('blocked')));
  });
}

/**
 * Has the browser put what it holds into a file of its own and begin a new log. Chromium goes on writing behind the end of the log it finds
 * when it starts; where that end was torn off (damage, a power cut), its next start takes the seam for damage and throws the whole database
 * away, with all that was written since (seen in Chromium 156). Deleting a database makes it compact, and that ends the old log. Rejects with the
 * browser's error; nothing of ours is touched in any case.
 */
export async function beginNewLog(place: IdbPlace): Promise<void> {
  const factory = place.indexedDB ?? globalThis.indexedDB;
  const request = factory.open(PASSING_NAME, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('row').put(1, 1));
  const db = await settled(request);
  db.close();
  await settled(factory.deleteDatabase(PASSING_NAME));
}
