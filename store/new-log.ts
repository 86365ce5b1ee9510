import type { IdbPlace } from './database.ts';
import { expectRoom } from './room.ts';

/** No name of ours (names.ts), so it is never taken for a store. */
const PASSING_NAME = 'dry-run-passing';

/**
 * LevelDB ends its log with the first write after more than its write buffer, 4 MiB in Chromium (`leveldb_env::WriteBufferSize`), went into it. A
 * value of more than 64 KiB would be laid into a file beside it, so there are many smaller ones.
 */
const FILLING = { rows: 80, characters: 60_000 };
/** The filling once in the log and once in the file that it is put into, and as much again for what was there and comes next. */
const ROOM_BYTES = 16 * 2 ** 20;

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
 * away, with all that was written since (seen in Chromium 156). So a passing database is filled with more than a log takes and deleted again. Its
 * deletion alone has the browser compact too, but beside other writes, and a write at the same moment keeps the old log (seen in one of six
 * freed disks). Without room for it nothing is begun, since what breaks off in its middle tears the log once more. About 50 ms. Rejects with the
 * browser's error or a StoreError of kind 'disk'; nothing of ours is touched in any case.
 */
export async function beginNewLog(place: IdbPlace): Promise<void> {
  await expectRoom(ROOM_BYTES);
  const factory = place.indexedDB ?? globalThis.indexedDB;
  const request = factory.open(PASSING_NAME, 1);
  request.addEventListener('upgradeneeded', () => {
    const rows = request.result.createObjectStore('row');
    const text = '-'.repeat(FILLING.characters);
    for (let row = 0; row < FILLING.rows; row += 1) rows.put(text, row);
  });
  const db = await settled(request);
  db.close();
  await settled(factory.deleteDatabase(PASSING_NAME));
}
