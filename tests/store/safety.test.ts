import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '@/core/exchange/read-backup.ts';
import type { Computer } from './store-kit.ts';
import { attempt, behindItsBack, breakOpen, computer, deleteDatabase, dump, edit, T0 } from './store-kit.ts';

// Dexie tells every attempt to open a broken database.
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Lets a later transaction find its connection gone, as when a browser closed it without a word. To be called before the store opens. */
function lossyConnection(): { loseNow: () => void } {
  let armed = false;
  const real = Reflect.get(IDBDatabase.prototype, 'transaction');
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (!armed) return real.apply(this, args);
    armed = false;
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  });
  return { loseNow: () => (armed = true) };
}

/** A store with two notes, two attempts and a snapshot of them. */
async function used(): Promise<{ kit: Computer; store: Awaited<ReturnType<Computer['open']>> }> {
  const kit = computer();
  const store = await kit.open();
  await store['note.save'](edit('e1', 'n1', 'one'));
  await store['note.save'](edit('e2', 'n2', 'two'));
  await store['review.record']({ attempt: attempt('a1') });
  await store['review.record']({ attempt: attempt('a2') });
  await store.snapshot();
  return { kit, store };
}

const records = (rows: Map<string, unknown[]>) =>
  ['attempts', 'reviews', 'noteEdits', 'notes', 'schedules'].map((table) => rows.get(table));

describe('a fresh store', () => {
  it('is well, and stays well when opened again', async () => {
    const kit = computer();
    const store = await kit.open();
    expect(await store['store.health']()).toEqual({ state: 'ok', message: '', counts: { notes: 0, attempts: 0 }, snapshot: null });
    await store.close();
    expect((await (await kit.open())['store.health']()).state).toBe('ok');
  });

  it('signs every record with one device, also after its database is gone', async () => {
    const { kit, store } = await used();
    const [device] = new Set((await store['attempt.list']({ questionId: null })).map((one) => one.device));
    await deleteDatabase(kit);
    await store['store.accept']();
    expect((await store['review.record']({ attempt: attempt('a9') })).attempt.device).toBe(device);
  });
});

describe('a store that lost rows', () => {
  it.each(['noteEdits', 'attempts', 'reviews'])(
    'is found out when %s is cleared behind its back, refuses writing and is restored whole',
    async (table) => {
      const { kit, store } = await used();
      const before = await dump(kit);
      await store.close();
      await behindItsBack(kit, [table], (transaction) => transaction.objectStore(table).clear());
      const after = await dump(kit);
      const witness = structuredClone(kit.keyValue.map);

      const again = await kit.open();
      const health = await again['store.health']();
      expect(health).toMatchObject({ state: 'shrunk', snapshot: { notes: 2, attempts: 2 } });
      expect(health.message).toMatch(/were kept in it: bring back the copy of 2025-05-03 \(2 notes and 2 answers\)/);
      await expect(again['note.save'](edit('e3', 'n3', 'three'))).rejects.toMatchObject({ name: 'ReadOnlyError', message: health.message });
      expect(await again.snapshot()).toBeNull();
      expect(await dump(kit)).toEqual(after);
      expect(kit.keyValue.map).toEqual(witness);

      expect((await again['store.restore']()).state).toBe('ok');
      expect(records(await dump(kit))).toEqual(records(before));
      await again['note.save'](edit('e3', 'n3', 'three'));
      expect(await again['note.list']({ questionId: null })).toHaveLength(3);
    },
  );

  it('is found out while it is open, before the next write', async () => {
    const { kit, store } = await used();
    await behindItsBack(kit, ['noteEdits'], (transaction) => transaction.objectStore('noteEdits').clear());
    expect((await store['store.health']()).state).toBe('shrunk');
    await expect(store['note.save'](edit('e3', 'n3', 'three'))).rejects.toThrow('bring back');
  });

  it('is found out when the whole database is deleted under the open connection', async () => {
    const { kit, store } = await used();
    const before = await dump(kit);
    await deleteDatabase(kit);
    await expect(store['note.save'](edit('e3', 'n3', 'three'))).rejects.toThrow(
      'holds 0 notes and 0 answers, but 2 notes and 2 answers were kept',
    );
    expect(await store['note.list']({ questionId: null })).toEqual([]);
    expect((await store['store.health']()).state).toBe('shrunk');
    expect((await store['store.restore']()).state).toBe('ok');
    expect(records(await dump(kit))).toEqual(records(before));
  });

  it('keeps what was written since: a restore overwrites nothing and may be repeated', async () => {
    const { kit, store } = await used();
    await store['note.save'](edit('e3', 'n1', 'one, better', ['e1']));
    await store['review.retract']({ id: 'x', attemptId: 'a2', deleted: true });
    await behindItsBack(kit, ['noteEdits'], (transaction) => transaction.objectStore('noteEdits').delete('e2'));
    await store['store.restore']();
    await store['store.restore']();
    expect((await store['note.list']({ questionId: null })).map(({ text }) => text).sort()).toEqual(['one, better', 'two']);
    expect(await store['attempt.list']({ questionId: null })).toHaveLength(1);
  });

  it('exports what is left together with the snapshot', async () => {
    const { kit, store } = await used();
    await deleteDatabase(kit);
    const file = await store['store.export']();
    expect(file).toMatchObject({ notes: 2, attempts: 2 });
    expect((await store['store.health']()).state).toBe('shrunk');
  });

  it('is taken as it is when the person says so', async () => {
    const { kit, store } = await used();
    await deleteDatabase(kit);
    expect(await store['store.accept']()).toMatchObject({ state: 'ok', counts: { notes: 0, attempts: 0 }, snapshot: { notes: 2 } });
    await store['note.save'](edit('e3', 'n3', 'three'));
    await store.close();
    const again = await kit.open();
    expect((await again['store.health']()).state).toBe('ok');
    // The copy is still there for a change of mind.
    await again['store.restore']();
    expect(await again['note.list']({ questionId: null })).toHaveLength(3);
  });

  it('is found out by the snapshot when the witness is gone too', async () => {
    const { kit, store } = await used();
    await deleteDatabase(kit);
    await store.close();
    kit.keyValue.map.delete('store.witness');
    expect((await (await kit.open())['store.health']()).state).toBe('shrunk');
  });
});

describe('a connection that is gone', () => {
  it('is opened again without a word when the database is the same', async () => {
    const connection = lossyConnection();
    const { kit, store } = await used();
    connection.loseNow();
    await store['note.save'](edit('e3', 'n3', 'three'));
    connection.loseNow();
    expect(await store['note.list']({ questionId: null })).toHaveLength(3);
    expect((await dump(kit)).get('noteEdits')).toHaveLength(3);
  });

  it('is not opened again by Dexie behind our back, onto an empty database', async () => {
    const connection = lossyConnection();
    const kit = computer();
    const places = [new IDBFactory(), new IDBFactory()] as const;
    let place: IDBFactory = places[0];
    // Two methods are all that is asked of a factory; the second place is what the browser makes of a vanished folder.
    kit.indexedDB = { open: (...args) => place.open(...args), databases: () => place.databases() } as IDBFactory;
    const store = await kit.open();
    await store['note.save'](edit('e1', 'n1', 'one'));
    place = places[1];
    connection.loseNow();
    await expect(store['note.save'](edit('e2', 'n2', 'two'))).rejects.toThrow(
      'holds 0 notes and 0 answers, but 1 note and 0 answers were kept',
    );
    expect((await dump(kit)).get('noteEdits')).toEqual([]);
    expect((await store['store.health']()).state).toBe('shrunk');
  });
});

describe('a database that cannot be opened', () => {
  it('shows as broken, gives sentences, and is restored under a new name', async () => {
    const { kit, store } = await used();
    await store.close();
    const whole = kit.indexedDB;
    kit.indexedDB = breakOpen(whole, (name) => name === 'dry-run');
    const again = await kit.open();
    expect(await again['store.health']()).toMatchObject({
      state: 'broken',
      message: expect.stringContaining('may be damaged'),
      snapshot: { notes: 2 },
    });
    for (const asked of [again['note.list']({ questionId: null }), again['note.save'](edit('e3', 'n3', 'three'))]) {
      await expect(asked).rejects.toMatchObject({ name: 'StoreError', kind: 'damaged' });
    }
    expect(await again['store.export']()).toMatchObject({ notes: 2, attempts: 2 });

    expect(await again['store.restore']()).toMatchObject({ state: 'ok', counts: { notes: 2, attempts: 2 } });
    await again['note.save'](edit('e3', 'n3', 'three'));
    await again.close();
    const later = await kit.open();
    expect(await later['store.health']()).toMatchObject({ state: 'ok', counts: { notes: 3 } });
    kit.indexedDB = whole;
    expect((await dump(kit, 'dry-run')).get('noteEdits')).toHaveLength(2);
    expect((await dump(kit, 'dry-run-2')).get('noteEdits')).toHaveLength(3);
  });

  it('finds the new name without the witness', async () => {
    const { kit, store } = await used();
    await store.close();
    const whole = kit.indexedDB;
    kit.indexedDB = breakOpen(whole, (name) => name === 'dry-run');
    const again = await kit.open();
    await again['store.restore']();
    await again.close();
    kit.keyValue.failGet = true;
    expect(await (await kit.open())['note.list']({ questionId: null })).toHaveLength(2);
  });

  it('begins anew when the person says so, and passes over a second broken name', async () => {
    const { kit, store } = await used();
    await store.close();
    kit.indexedDB = breakOpen(kit.indexedDB, (name) => name !== 'dry-run-3');
    const again = await kit.open();
    expect(await again['store.accept']()).toMatchObject({ state: 'ok', counts: { notes: 0 } });
    await again['note.save'](edit('e3', 'n3', 'three'));
    expect((await dump(kit, 'dry-run-3')).get('noteEdits')).toHaveLength(1);
  });

  it('is tried again by the next call', async () => {
    const { kit, store } = await used();
    await store.close();
    let broken = true;
    kit.indexedDB = breakOpen(kit.indexedDB, () => broken);
    const again = await kit.open();
    expect((await again['store.health']()).state).toBe('broken');
    broken = false;
    expect(await again['note.list']({ questionId: null })).toHaveLength(2);
  });

  it('is said plainly when the browser refuses storage', async () => {
    const kit = computer();
    kit.indexedDB = breakOpen(
      kit.indexedDB,
      () => true,
      new DOMException('The user denied permission to access the database.', 'UnknownError'),
    );
    const store = await kit.open();
    expect(await store['store.health']()).toMatchObject({ state: 'broken', message: expect.stringContaining('refuses storage') });
    await expect(store['store.accept']()).rejects.toMatchObject({ kind: 'refused' });
    expect((await store['store.restore']()).state).toBe('broken');
    await expect(store['store.export']()).rejects.toThrow('refuses storage');
    expect(kit.keyValue.map.size).toBe(0);
  });
});

describe('a second store that fails', () => {
  it('does not hinder saving', async () => {
    const kit = computer();
    const store = await kit.open();
    kit.keyValue.failSet = true;
    await store['note.save'](edit('e1', 'n1', 'one'));
    kit.keyValue.failGet = true;
    await store['note.save'](edit('e2', 'n2', 'two'));
    expect((await store['store.health']()).state).toBe('ok');
    await store.close();
    const again = await kit.open();
    expect(await again['note.list']({ questionId: null })).toHaveLength(2);
    kit.keyValue.failGet = false;
    kit.keyValue.failSet = false;
    await again['note.save'](edit('e3', 'n3', 'three'));
    await deleteDatabase(kit);
    expect((await again['store.health']()).state).toBe('shrunk');
  });

  it('does not make a sound store suspect when its content is nonsense', async () => {
    const { kit, store } = await used();
    await store.close();
    for (const key of kit.keyValue.map.keys()) kit.keyValue.map.set(key, { json: 5, notes: 9, noteEdits: 9, attempts: 9, reviews: 9 });
    const again = await kit.open();
    expect(await again['store.health']()).toMatchObject({ state: 'ok', snapshot: null });
    expect((await again['store.restore']()).state).toBe('ok');
  });
});

describe('store.export', () => {
  it('reads back to what the store holds, with the settings handed in', async () => {
    const { kit, store } = await used();
    const { DEFAULT_SETTINGS } = await import('@/core/settings.ts');
    const file = await store['store.export']({ settings: DEFAULT_SETTINGS });
    expect(file).toMatchObject({ name: 'dry-run-2025-05-03.json', notes: 2, attempts: 2 });
    const read = readBackup(file.json);
    const rows = await dump(kit);
    expect(read).toMatchObject({
      ok: true,
      backup: { exportedAt: T0, settings: DEFAULT_SETTINGS, attempts: rows.get('attempts'), noteEdits: rows.get('noteEdits') },
    });
    expect(kit.keyValue.map.get('store.witness')).toMatchObject({ lastExportAt: T0, notes: 2 });
  });
});
