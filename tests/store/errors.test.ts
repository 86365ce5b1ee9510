import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { asStoreError, failureKind, ReadOnlyError, StoreError, storeMessage } from '@/store/errors.ts';
import { attempt, computer, dump, edit } from './store-kit.ts';

const abort = (message: string, inner?: unknown): Error => Object.assign(new Error(message), { name: 'AbortError', inner });

describe('storeMessage', () => {
  it.each([
    ['quota, as Dexie wraps it', abort('', new DOMException('', 'QuotaExceededError')), 'quota', 'no room left'],
    ['quota, deep inside', { name: 'X', inner: { inner: { cause: { name: 'QuotaExceededError' } } } }, 'quota', 'no room left'],
    ['a full disk', abort('UnknownError Connection is closing because of: IO error'), 'disk', 'disk is full'],
    ['a closed database', new Dexie.DatabaseClosedError('closed'), 'closed', 'try again'],
    ['a broken-off transaction', abort('Transaction aborted'), 'aborted', 'try again'],
    ['an await of something else', new DOMException('', 'TransactionInactiveError'), 'closed', 'try again'],
    [
      'a damaged store',
      new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'),
      'damaged',
      'may be damaged',
    ],
    [
      'a damaged store in Firefox',
      new DOMException('The operation failed for reasons unrelated to the database itself', 'UnknownError'),
      'damaged',
      'may be damaged',
    ],
    [
      'a refusal',
      new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError'),
      'refused',
      'refuses storage',
    ],
    ['no IndexedDB at all', new Dexie.MissingAPIError('no'), 'refused', 'refuses storage'],
    ['nothing', undefined, 'unknown', 'answered with an error'],
    ['a text', 'boom', 'unknown', 'answered with an error'],
  ])('says in one sentence what %s means', (_name, error, kind, words) => {
    expect(failureKind(error)).toBe(kind);
    const sentence = storeMessage(error);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
    expect(asStoreError(error)).toMatchObject({ name: 'StoreError', kind, message: sentence });
  });

  it('keeps our own sentences, and ends on errors that hold themselves', () => {
    expect(storeMessage(new ReadOnlyError('Read only.'))).toBe('Read only.');
    expect(storeMessage(new StoreError('disk', 'Full.'))).toBe('Full.');
    const loop: { name: string; inner?: unknown } = { name: 'Loop' };
    loop.inner = loop;
    expect(failureKind(loop)).toBe('unknown');
  });
});

describe('a write that finds no room', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is rolled back whole, says so, and succeeds once there is room', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['note.save'](edit('e1', 'n1', 'one'));
    const before = await dump(kit);
    const real = Reflect.get(IDBObjectStore.prototype, 'put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'notes' || this.name === 'schedules') throw new DOMException('no room', 'QuotaExceededError');
      return real.apply(this, args);
    });
    await expect(store['note.save'](edit('e2', 'n2', 'two'))).rejects.toMatchObject({ kind: 'quota' });
    await expect(store['review.record']({ attempt: attempt('a1') })).rejects.toMatchObject({ kind: 'quota' });
    expect(await dump(kit)).toEqual(before);
    vi.restoreAllMocks();
    expect((await store['note.save'](edit('e2', 'n2', 'two'))).text).toBe('two');
    expect((await store['review.record']({ attempt: attempt('a1') })).next).toHaveLength(3);
  });
});
