import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '@/core/exchange/canonical-json.ts';
import { readSnapshots } from '@/store/snapshot.ts';
import type { Computer } from './store-kit.ts';
import { attempt, computer, dump, edit } from './store-kit.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

type Open = Awaited<ReturnType<Computer['open']>>;

async function used(prefix: string): Promise<{ kit: Computer; store: Open }> {
  const kit = computer();
  const store = await kit.open();
  for (const number of [1, 2, 3]) await store['note.save'](edit(`${prefix}e${number}`, `${prefix}n${number}`, `${prefix} note ${number}`));
  await store['review.record']({ attempt: attempt(`${prefix}a1`) });
  return { kit, store };
}

/** All tables but `meta`, as sets. */
async function content(kit: Computer): Promise<Map<string, Set<string>>> {
  const rows = await dump(kit);
  rows.delete('meta');
  return new Map([...rows].map(([table, all]) => [table, new Set(all.map((row) => canonicalJson(row)))]));
}
const exported = async (store: Open): Promise<string> => (await store['store.export']()).json;
const texts = async (store: Open): Promise<string[]> => (await store['note.list']({ questionId: null })).map(({ text }) => text).sort();

describe('an import', () => {
  it('is previewed without a change', async () => {
    const here = await used('x');
    const json = await exported((await used('y')).store);
    const before = await content(here.kit);
    expect(await here.store['store.import-preview']({ json, mode: 'merge' })).toMatchObject({
      state: 'ready',
      hash: 'right',
      preview: { notes: { added: 3, deleted: 0, same: 3 }, answers: { added: 1 }, manyDeleted: false },
    });
    expect(await here.store['store.import-preview']({ json, mode: 'replace' })).toMatchObject({
      preview: { notes: { added: 3, deleted: 3, same: 0, examples: { deleted: ['x note 3', 'x note 2', 'x note 1'] } } },
    });
    expect(await here.store['store.import-preview']({ json: json.slice(9), mode: 'merge' })).toMatchObject({ state: 'refused' });
    expect(await content(here.kit)).toEqual(before);
  });

  it.each(['merge', 'replace'] as const)('%s, then undo, leaves everything as it was', async (mode) => {
    const here = await used('x');
    const there = await used('y');
    const before = await content(here.kit);
    await here.store['store.import']({ id: 'i', json: await exported(there.store), mode });
    expect(await texts(here.store)).toHaveLength(mode === 'merge' ? 6 : 3);
    if (mode === 'replace') expect(await content(here.kit)).toEqual(await content(there.kit));
    expect((await here.store['store.health']()).state).toBe('ok');
    await here.store['store.import-undo']({ id: 'i' });
    expect(await content(here.kit)).toEqual(before);
    expect((await here.store['store.health']()).state).toBe('ok');
    await here.store.close();
    expect((await (await here.kit.open())['store.health']()).state).toBe('ok');
  });

  it('repeated is one import; undo keeps what was written since and works once', async () => {
    const here = await used('x');
    const json = await exported((await used('y')).store);
    await here.store['store.import']({ id: 'i', json, mode: 'replace' });
    await here.store['store.import']({ id: 'i', json, mode: 'replace' });
    await here.store['note.save'](edit('later', 'later', 'later'));
    await here.store['store.import-undo']({ id: 'i' });
    expect(await texts(here.store)).toEqual(['later', 'x note 1', 'x note 2', 'x note 3']);
    await expect(here.store['store.import-undo']({ id: 'i' })).rejects.toThrow('cannot be undone any more');
    await expect(here.store['store.import-undo']({ id: 'other' })).rejects.toMatchObject({ name: 'StoreError' });
  });

  it('writes a snapshot of before, first', async () => {
    const here = await used('x');
    await here.store['store.import']({ id: 'i', json: await exported((await used('y')).store), mode: 'replace' });
    expect(await readSnapshots(here.kit.keyValue)).toMatchObject([{ noteEdits: [{ id: 'xe1' }, { id: 'xe2' }, { id: 'xe3' }] }]);
    here.kit.keyValue.failSet = true;
    const before = await content(here.kit);
    await expect(here.store['store.import']({ id: 'j', json: await exported(here.store), mode: 'merge' })).rejects.toMatchObject({
      name: 'StoreError',
    });
    expect(await content(here.kit)).toEqual(before);
  });

  it('broken off anywhere changes nothing', async () => {
    const json = await exported((await used('y')).store);
    const here = await used('x');
    const before = await content(here.kit);
    const real = Reflect.get(IDBObjectStore.prototype, 'put');
    let failures = 0;
    for (let at = 0; at < 12; at += 1) {
      let count = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
        if (count === at) throw new DOMException('Full.', 'QuotaExceededError');
        count += 1;
        return real.apply(this, args);
      });
      const done = await here.store['store.import']({ id: `i${at}`, json, mode: 'replace' }).then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      if (done) break;
      failures += 1;
      expect(await content(here.kit)).toEqual(before);
      expect((await here.store['store.health']()).state).toBe('ok');
    }
    expect(failures).toBeGreaterThan(3);
  });

  it('that ends between witness and commit does not look like a loss', async () => {
    const here = await used('x');
    const empty = await exported(await computer().open());
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('Gone.', 'AbortError');
    });
    await expect(here.store['store.import']({ id: 'i', json: empty, mode: 'replace' })).rejects.toMatchObject({ name: 'StoreError' });
    vi.restoreAllMocks();
    await here.store.close();
    const again = await here.kit.open();
    expect(await again['store.health']()).toMatchObject({ state: 'ok', counts: { notes: 3 } });
  });

  it('keeps texts that a file in UTF-8 can hold', async () => {
    const { store } = await used('x');
    const json = (await exported(store))
      .replaceAll('x note 1', String.raw`half \ud83d`)
      .replaceAll('xe1', 'ze1')
      .replaceAll('xn1', 'zn1');
    const preview = await store['store.import-preview']({ json, mode: 'merge' });
    expect(preview).toMatchObject({ state: 'ready', hash: 'wrong' });
    await store['store.import']({ id: 'i', json, mode: 'merge' });
    expect(await texts(store)).toContain('half \uFFFD');
  });
});
