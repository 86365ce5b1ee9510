import { existsSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '@/core/exchange/read-backup.ts';
import { dexieOptions } from '@/store/database.ts';
import { VERSIONS } from '@/store/versions/all.ts';
import type { StoreVersion } from '@/store/versions/v1.ts';
import type { Computer } from './store-kit.ts';
import { attempt, computer, dump, edit } from './store-kit.ts';

const FIXTURES = new URL('../fixtures/db/', import.meta.url);

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

/** A database as a version once left it: made with its steps, filled with its example. */
async function seed(kit: Computer, number: number): Promise<Map<string, unknown[]>> {
  const rows = new Map(Object.entries(JSON.parse(readFileSync(new URL(`v${number}.json`, FIXTURES), 'utf8')) as Record<string, unknown[]>));
  const db = new Dexie('dry-run', dexieOptions(kit));
  for (const version of VERSIONS) if (version.number <= number) db.version(version.number).stores(version.stores);
  await db.open();
  for (const [table, list] of rows) await db.table(table).bulkPut(list);
  db.close();
  return rows;
}

/** A step that does not exist yet: a new field on every edit, one table more, one index less. */
function v3(failAt = -1): StoreVersion {
  return {
    number: 3,
    stores: { noteEdits: 'id, noteId, mood', decks: 'id', postings: 'id' },
    upgrade: async (transaction) => {
      let row = 0;
      await transaction
        .table('noteEdits')
        .toCollection()
        .modify((one: Record<string, unknown>) => {
          if (row === failAt) throw new Error(`row ${row}`);
          row += 1;
          one['mood'] = 'calm';
        });
    },
  };
}

describe('every version of the schema', () => {
  it.each(VERSIONS.map(({ number }) => number))('v%i has an example of its data, which loads and loses nothing', async (number) => {
    expect(existsSync(new URL(`v${number}.json`, FIXTURES))).toBe(true);
    const kit = computer();
    const rows = await seed(kit, number);
    const store = await kit.open();
    expect(await store['store.health']()).toMatchObject({ state: 'ok', message: '' });
    const read = readBackup((await store['store.export']()).json);
    if (!read.ok) throw new Error(read.message);
    for (const table of ['postings', 'attempts', 'reviews', 'noteEdits', 'retractions'] as const) {
      expect(read.backup[table].map(({ id }) => id).sort()).toEqual(
        rows
          .get(table)
          ?.map((row) => (row as { id: string }).id)
          .sort(),
      );
    }
    expect(read.backup.kept).toBeUndefined();
    expect((await dump(kit)).get('meta')).toContainEqual({ key: 'schema', value: VERSIONS.at(-1)?.number });
    expect((await store['note.list']({ questionId: null })).map(({ text }) => text)).toEqual(['Say the percentile first: p95, p99.']);
    expect((await store['attempt.list']({ questionId: null })).map(({ id }) => id)).toEqual(['attempt-1']);
    expect(await store['draft.get']({ key: 'answer:SV-01:' })).toMatchObject({ text: 'First I would' });
    expect((await store['review.record']({ attempt: attempt('new') })).attempt.device).toBe('device-1');
  });
});

describe('a migration', () => {
  it('is preceded by a snapshot and raises the schema', async () => {
    const kit = computer();
    await seed(kit, 1);
    const store = await kit.open({ versions: [...VERSIONS, v3()] });
    expect(await store['store.health']()).toMatchObject({
      state: 'ok',
      counts: { notes: 1, attempts: 2 },
      snapshot: { notes: 1, attempts: 2 },
    });
    const rows = await dump(kit);
    expect(rows.get('meta')).toContainEqual({ key: 'schema', value: 3 });
    expect(rows.get('noteEdits')?.every((row) => (row as { mood: string }).mood === 'calm')).toBe(true);
    expect(kit.keyValue.map.get('store.witness')).toMatchObject({ schema: 3, dbId: 'db-1' });
  });

  it.each([0, 1, 3])('that fails at row %i leaves the old version as it was', async (row) => {
    const kit = computer();
    await seed(kit, 1);
    const before = await dump(kit);
    const failed = await kit.open({ versions: [...VERSIONS, v3(row)] });
    expect((await failed['store.health']()).state).toBe('broken');
    await failed.close();
    expect(await dump(kit)).toEqual(before);
    expect((await (await kit.open())['store.health']()).state).toBe('ok');
  });

  it('says what to do while another page holds the old version, and goes on once it lets go', async () => {
    const kit = computer();
    await seed(kit, 1);
    // A holder that does not listen to `versionchange`.
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = kit.indexedDB.open('dry-run');
      request.onsuccess = () => resolve(request.result);
    });
    const store = await kit.open({ versions: [...VERSIONS, v3()] });
    expect(await store['store.health']()).toMatchObject({
      state: 'broken',
      message: expect.stringContaining('close all other Dry Run pages'),
    });
    await expect(store['note.save'](edit('e5', 'n5', 'five'))).rejects.toMatchObject({ kind: 'blocked' });
    await expect(store['store.accept']()).rejects.toMatchObject({ kind: 'blocked' });
    await expect(store['store.restore']()).rejects.toMatchObject({ kind: 'blocked' });
    holder.close();
    await vi.waitFor(async () => expect((await store['store.health']()).state).toBe('ok'));
    await store['note.save'](edit('e5', 'n5', 'five'));
    expect((await store['store.health']()).state).toBe('ok');
    await store.close();
    expect((await dump(kit)).get('meta')).toContainEqual({ key: 'schema', value: 3 });
  });

  it('does not begin without its snapshot', async () => {
    const kit = computer();
    await seed(kit, 1);
    const before = await dump(kit);
    kit.keyValue.failSet = true;
    const store = await kit.open({ versions: [...VERSIONS, v3()] });
    expect(await store['store.health']()).toMatchObject({
      state: 'broken',
      message: expect.stringContaining('the copy that goes before it'),
    });
    expect(await dump(kit)).toEqual(before);
    kit.keyValue.failSet = false;
    expect((await store['store.health']()).state).toBe('ok');
  });
});

describe('a store of a newer version', () => {
  async function newer(): Promise<{ kit: Computer; before: Map<string, unknown[]> }> {
    const kit = computer();
    await seed(kit, 1);
    const store = await kit.open({ versions: [...VERSIONS, v3()] });
    await store['note.save'](edit('e9', 'n9', 'from the future'));
    await store.close();
    return { kit, before: await dump(kit) };
  }

  it('is read and exported but never written nor changed', async () => {
    const { kit, before } = await newer();
    const old = await kit.open();
    const health = await old['store.health']();
    expect(health).toMatchObject({ state: 'newer', counts: { notes: 2 } });
    expect(health.message).toContain('store 3, this version knows 2');
    for (const write of [
      old['note.save'](edit('e3', 'n3', 'three')),
      old['note.delete']({ id: 'x', noteId: 'n9', replaces: ['e9'] }),
      old['review.record']({ attempt: attempt('a9') }),
      old['review.retract']({ id: 'x', attemptId: 'attempt-1', deleted: true }),
      old['draft.save']({ key: 'k', text: 't' }),
    ]) {
      await expect(write).rejects.toMatchObject({ name: 'ReadOnlyError', message: health.message });
    }
    expect(await old['note.list']({ questionId: null })).toHaveLength(2);
    const read = readBackup((await old['store.export']()).json);
    expect(read).toMatchObject({ ok: true });
    if (read.ok) {
      expect(read.backup.noteEdits.map(({ text }) => text)).toContain('from the future');
      expect(read.backup.kept?.some((row) => row.includes('"mood":"calm"'))).toBe(true);
    }
    expect((await old['store.restore']()).state).toBe('newer');
    expect((await old['store.accept']()).state).toBe('newer');
    expect(await old.snapshot()).toBeNull();
    await old.close();
    expect(await dump(kit)).toEqual(before);
    // Nor did the older code put back the index that the newer one gave up (Dexie would, and raise the version to 21).
    expect(await kit.indexedDB.databases()).toEqual([{ name: 'dry-run', version: 30 }]);
    const again = await kit.open({ versions: [...VERSIONS, v3()] });
    expect((await again['store.health']()).state).toBe('ok');
  });

  it('stops the older code that still has it open', async () => {
    const kit = computer();
    const old = await kit.open();
    await old['note.save'](edit('e1', 'n1', 'one'));
    const store = await kit.open({ versions: [...VERSIONS, v3()] });
    expect((await store['store.health']()).state).toBe('ok');
    await expect(old['note.save'](edit('e2', 'n2', 'two'))).rejects.toThrow('newer version');
    expect(await store['note.list']({ questionId: null })).toHaveLength(1);
  });

  it('is known by the witness too, when its database is gone', async () => {
    const { kit } = await newer();
    await new Promise((resolve) => (kit.indexedDB.deleteDatabase('dry-run').onsuccess = resolve));
    expect((await (await kit.open())['store.health']()).state).toBe('newer');
  });
});
