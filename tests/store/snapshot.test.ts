import { describe, expect, it } from 'vitest';
import type { Backup } from '@/core/exchange/backup-schema.ts';
import { readSnapshots, snapshotInfo, SNAPSHOT_BYTES, writeSnapshot } from '@/store/snapshot.ts';
import { seededRandom } from '@/core/schedule/seeded-random.ts';
import { unzipText, zipText } from '@/store/zip-text.ts';
import { attempt, computer, deleteDatabase, edit, editRecord, MapKeyValue, T0 } from './store-kit.ts';

const backup = (at: number, noteEdits = [editRecord(`e${at}`)]): Backup => ({
  format: 'dry-run',
  schema: 2,
  exportedAt: at,
  device: 'd',
  postings: [],
  attempts: [],
  reviews: [],
  noteEdits,
  retractions: [],
  entries: [],
});
/** 2,400 letters that cannot be zipped to less than about 1,500 bytes. */
const noise = (key: number): string =>
  Array.from({ length: 400 }, (_, at) =>
    Math.floor(seededRandom(key, at) * 36 ** 6)
      .toString(36)
      .padStart(6, '0'),
  ).join('');
const times = async (keyValue: MapKeyValue): Promise<number[]> => (await readSnapshots(keyValue)).map(({ exportedAt }) => exportedAt);

describe('snapshots', () => {
  it('keep the newest two', async () => {
    const keyValue = new MapKeyValue();
    for (const at of [1, 2, 3, 4, 5]) await writeSnapshot(keyValue, backup(at));
    expect(await times(keyValue)).toEqual([5, 4]);
    expect(await snapshotInfo(keyValue)).toEqual({ at: 5, notes: 1, noteEdits: 1, attempts: 0, entries: 0 });
    expect([...keyValue.map.keys()].sort()).toEqual(['store.snapshot.0', 'store.snapshot.1']);
  });

  it('keep the newest two by order of writing when the clock goes back', async () => {
    const keyValue = new MapKeyValue();
    for (const at of [9, 5, 1]) await writeSnapshot(keyValue, backup(at));
    expect(await times(keyValue)).toEqual([1, 5]);
  });

  it('leave a damaged one out, write over it first, and never write an empty one', async () => {
    const keyValue = new MapKeyValue();
    await writeSnapshot(keyValue, backup(1));
    await writeSnapshot(keyValue, backup(2));
    const newest = keyValue.map.get('store.snapshot.1') as { gzip: string };
    newest.gzip = newest.gzip.slice(0, -20);
    expect(await times(keyValue)).toEqual([1]);
    keyValue.map.set('store.snapshot.1', 'nonsense');
    expect(await writeSnapshot(keyValue, backup(3, []))).toBeNull();
    await writeSnapshot(keyValue, backup(4));
    expect(await times(keyValue)).toEqual([4, 1]);
  });

  it('stay below the limit, giving up history before words', async () => {
    const keyValue = new MapKeyValue();
    const old = editRecord('old', { text: noise(1), at: 1 });
    const now = editRecord('now', { text: noise(2), at: 2, replaces: ['old'] });
    const info = await writeSnapshot(keyValue, backup(1, [old, now]), 3000);
    expect(info).toMatchObject({ notes: 1, noteEdits: 1 });
    expect((await readSnapshots(keyValue))[0]?.noteEdits).toEqual([now]);
    const size = new TextEncoder().encode(JSON.stringify(keyValue.map.get('store.snapshot.0'))).length;
    expect(size).toBeLessThanOrEqual(3000);
    expect(await writeSnapshot(keyValue, backup(2, [now]), 1000)).toBeNull();
  });

  it('of a store with 6 MB of old versions hold every note as it stands', async () => {
    const kit = computer();
    const store = await kit.open();
    for (let version = 0; version < 6; version += 1) {
      kit.clock += 1;
      await store['note.save'](edit(`v${version}`, 'n1', `${version}`.repeat(1_000_000), version > 0 ? [`v${version - 1}`] : []));
    }
    await store['note.save'](edit('e1', 'n2', 'short'));
    await store['review.record']({ attempt: attempt('a1') });
    expect(await store.snapshot()).toMatchObject({ notes: 2, noteEdits: 7, attempts: 1 });
    // Zipped, the history has room too.
    expect(JSON.stringify(kit.keyValue.map.get('store.snapshot.0')).length).toBeLessThan(SNAPSHOT_BYTES / 10);
    await deleteDatabase(kit);
    expect(await store['store.restore']()).toMatchObject({ state: 'ok', counts: { notes: 2, attempts: 1 } });
    expect((await store['note.list']({ questionId: null })).map(({ text }) => text.slice(0, 1)).sort()).toEqual(['5', 's']);
  });

  it('written by an older version are read still', async () => {
    const keyValue = new MapKeyValue();
    const json = JSON.stringify(backup(7));
    await keyValue.set('store.snapshot.0', { at: 7, notes: 1, noteEdits: 1, attempts: 0, json });
    await writeSnapshot(keyValue, backup(9));
    expect(await times(keyValue)).toEqual([9, 7]);
  });

  it('of a bomb are left out: a small text can hold a large one', async () => {
    expect(await unzipText(await zipText(' '.repeat(3_000_000)), 1_000_000)).toBeNull();
    expect(await unzipText('no base64!', 1_000_000)).toBeNull();
    expect(await unzipText(await zipText('é 🙂'), 1_000_000)).toBe('é 🙂');
  });

  it('are written only of a store that has something and is in order', async () => {
    const kit = computer();
    const store = await kit.open();
    expect(await store.snapshot()).toBeNull();
    await store['note.save'](edit('e1', 'n1', 'one'));
    expect(await store.snapshot()).toEqual({ at: T0, notes: 1, noteEdits: 1, attempts: 0, entries: 0 });
    kit.keyValue.failSet = true;
    await expect(store.snapshot()).rejects.toMatchObject({ name: 'StoreError' });
  });
});
