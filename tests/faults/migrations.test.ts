import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dexieOptions } from '@/store/database.ts';
import { VERSIONS } from '@/store/versions/all.ts';
import type { StoreVersion } from '@/store/versions/v1.ts';
import type { Computer } from '@/tests/store/store-kit.ts';
import { computer, dump, edit } from '@/tests/store/store-kit.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const example = (number: number) =>
  JSON.parse(readFileSync(new URL(`../fixtures/db/v${number}.json`, import.meta.url), 'utf8')) as Record<string, unknown[]>;

async function seed(kit: Computer, number: number): Promise<void> {
  const db = new Dexie('dry-run', dexieOptions(kit));
  for (const version of VERSIONS) if (version.number <= number) db.version(version.number).stores(version.stores);
  await db.open();
  for (const [table, list] of Object.entries(example(number))) await db.table(table).bulkPut(list);
  db.close();
}

/** A step to come that writes every row of every table anew, so that there are many places at which it can throw. */
const NEXT: StoreVersion = {
  number: VERSIONS.length + 1,
  stores: {},
  upgrade: async (transaction) => {
    for (const table of ['noteEdits', 'attempts', 'reviews', 'postings'])
      await transaction
        .table(table)
        .toCollection()
        .modify((row: Record<string, unknown>) => {
          row['step'] = 'next';
        });
  },
};

/** Lets the `at`-th write of whatever follows fail. Returns whether it came to that. */
function failWrite(at: number): () => boolean {
  let count = 0;
  const real = Reflect.get(IDBObjectStore.prototype, 'put');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    count += 1;
    if (count === at + 1) throw new DOMException('The transaction was aborted.', 'AbortError');
    return real.apply(this, args);
  });
  return () => count > at;
}

describe.each(VERSIONS.map(({ number }) => number))('a store of version %i', (from) => {
  it('is as it was after an upgrade that throws at any of its writes, and is raised by the next start', async () => {
    let points = 0;
    for (let at = 0; ; at += 1) {
      const kit = computer();
      await seed(kit, from);
      const before = await dump(kit);
      const failed = failWrite(at);
      const store = await kit.open({ versions: [...VERSIONS, NEXT] });
      vi.restoreAllMocks();
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      if (!failed()) break;
      points += 1;
      const { state } = await store['store.health']();
      await store.close();
      // Either the upgrade rolled back, or the failure came later and the raised store is whole.
      const after = await dump(kit);
      const ids = (rows: Map<string, unknown[]>) => (rows.get('noteEdits') ?? []).map((row) => (row as { id: string }).id);
      expect(ids(after)).toEqual(ids(before));
      if (state === 'broken') expect(after).toEqual(before);
      const again = await kit.open({ versions: [...VERSIONS, NEXT] });
      expect(await again['store.health'](), `write ${at}`).toMatchObject({ state: 'ok' });
      await again['note.save'](edit('later', 'later', 'later'));
      const rows = await dump(kit);
      expect(rows.get('attempts')?.every((row) => (row as { step?: string }).step === 'next')).toBe(true);
      await again.close();
    }
    expect(points).toBeGreaterThan(4);
  });
});
