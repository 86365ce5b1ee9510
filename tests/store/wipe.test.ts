import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attempt, breakOpen, computer, edit } from './store-kit.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function used() {
  const kit = computer();
  const store = await kit.open();
  await store['note.save'](edit('e1', 'n1', 'one'));
  await store['review.record']({ attempt: attempt('a1') });
  await store['draft.save']({ key: 'answer:SV-01', text: 'half a sentence' });
  await store.snapshot();
  return { kit, store };
}

describe('deleting everything', () => {
  it('leaves no database of ours, and a new store that is empty and well', async () => {
    const { kit, store } = await used();
    expect(await store['store.size']()).toEqual({ notes: 1, attempts: 1, entries: 0, postings: 0, drafts: 1 });
    expect(await store.wipe()).toBe(true);
    expect(await kit.indexedDB.databases()).toEqual([]);
    kit.keyValue.map.clear();
    const fresh = await kit.open();
    expect(await fresh['store.health']()).toMatchObject({ state: 'ok', counts: { notes: 0, attempts: 0 }, snapshot: null });
    expect(await fresh['store.size']()).toEqual({ notes: 0, attempts: 0, entries: 0, postings: 0, drafts: 0 });
  });

  it('ends the old store: what still holds it writes nothing, and makes no database anew', async () => {
    const { kit, store } = await used();
    await store.wipe();
    await expect(store['note.save'](edit('e2', 'n2', 'late'))).rejects.toThrow(/closed/);
    expect(await kit.indexedDB.databases()).toEqual([]);
  });

  it('deletes a database that cannot be opened', async () => {
    const { kit } = await used();
    const real = kit.indexedDB;
    kit.indexedDB = breakOpen(real, () => true);
    const store = await kit.open();
    expect((await store['store.health']()).state).toBe('broken');
    expect(await store.wipe()).toBe(true);
    expect(await real.databases()).toEqual([]);
  });

  it('deletes those under later names too, and leaves what is not ours', async () => {
    const { kit, store } = await used();
    for (const name of ['dry-run-2', 'somebody-else'])
      await new Promise<void>((resolve) => {
        const request = kit.indexedDB.open(name, 1);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
    expect(await store.wipe()).toBe(true);
    expect((await kit.indexedDB.databases()).map(({ name }) => name)).toEqual(['somebody-else']);
  });

  it('says that a damaged file stays where the browser cannot delete it', async () => {
    const { kit, store } = await used();
    kit.indexedDB.deleteDatabase = () => {
      const request = new EventTarget() as unknown as ReturnType<typeof kit.indexedDB.deleteDatabase>;
      Object.assign(request, { error: new DOMException('Internal error deleting database.', 'UnknownError') });
      queueMicrotask(() => (request as unknown as EventTarget).dispatchEvent(new Event('error')));
      return request;
    };
    expect(await store.wipe()).toBe(false);
  });

  it('stops, with everything there, where another page holds the database', async () => {
    const { kit, store } = await used();
    kit.indexedDB.deleteDatabase = () => {
      const request = new EventTarget() as unknown as ReturnType<typeof kit.indexedDB.deleteDatabase>;
      queueMicrotask(() => (request as unknown as EventTarget).dispatchEvent(new Event('blocked')));
      return request;
    };
    await expect(store.wipe()).rejects.toThrow(/close all other/);
    expect(await (await kit.open())['note.list']({ questionId: null })).toHaveLength(1);
  });
});
