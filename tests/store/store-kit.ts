import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { NoteEditRecord } from '@/core/records.ts';
import type { KeyValue } from '@/store/key-value.ts';
import type { NoteEditDraft } from '@/store/notes.ts';
import type { AttemptDraft } from '@/store/reviews.ts';
import type { StoreOptions } from '@/store/store.ts';
import { openStore } from '@/store/store.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;
export const T0 = Date.UTC(2025, 4, 3, 9);

/** A Map that behaves like `storage.local`: values are copied, and it can be made to fail. */
export class MapKeyValue implements KeyValue {
  readonly map = new Map<string, unknown>();
  failGet = false;
  failSet = false;
  async get(key: string): Promise<unknown> {
    if (this.failGet) throw new Error('An unexpected error occurred');
    return structuredClone(this.map.get(key));
  }
  async set(key: string, value: unknown): Promise<void> {
    if (this.failSet) throw new Error('An unexpected error occurred');
    this.map.set(key, structuredClone(value));
  }
}

/** One computer: its two stores and its clock, on which the store can be opened again and again. */
export function computer() {
  const kit = {
    keyValue: new MapKeyValue(),
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    clock: T0,
    retention: 0.9,
    ids: 0,
    open: (extra: Partial<StoreOptions> = {}) =>
      openStore({
        retention: () => kit.retention,
        keyValue: kit.keyValue,
        now: () => kit.clock,
        randomId: () => `random-${(kit.ids += 1)}`,
        indexedDB: kit.indexedDB,
        IDBKeyRange: kit.IDBKeyRange,
        ...extra,
      }),
  };
  return kit;
}

export type Computer = ReturnType<typeof computer>;

export function attempt(id: string, change: Partial<AttemptDraft> = {}): AttemptDraft {
  return {
    id,
    questionId: 'SV-01',
    topic: 'serving',
    postingId: null,
    answer: `answer of ${id}`,
    guess: 2,
    found: ['batching', 'latency'],
    missed: ['rollback'],
    claimed: [],
    wrongClaims: [],
    grade: 3,
    source: 'sidebar',
    ahead: false,
    ...change,
  };
}

export function edit(id: string, noteId: string, text: string, replaces: string[] = []): NoteEditDraft {
  return { id, noteId, questionId: 'SV-01', topic: 'serving', postingId: null, text, replaces };
}

export function editRecord(id: string, change: Partial<NoteEditRecord> = {}): NoteEditRecord {
  return { id, at: T0, device: 'd', noteId: 'n', questionId: null, topic: null, postingId: null, text: id, replaces: [], ...change };
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Deletes the database behind the store's back. */
export async function deleteDatabase(kit: Computer, name = 'dry-run'): Promise<void> {
  await settle(kit.indexedDB.deleteDatabase(name));
}

/** Works on the bare database behind the store's back. */
export async function behindItsBack(
  kit: Computer,
  tables: string[],
  work: (transaction: IDBTransaction) => void,
  name = 'dry-run',
): Promise<void> {
  const db = await settle(kit.indexedDB.open(name));
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction(tables, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    work(transaction);
  });
  db.close();
}

/** An IndexedDB that cannot open some of its databases, with Chromium's own error. */
export function breakOpen(
  real: IDBFactory,
  broken: (name: string) => boolean,
  error = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'),
): IDBFactory {
  return new Proxy(real, {
    get(target, key) {
      if (key !== 'open') {
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return (name: string, version?: number) => {
        if (!broken(name)) return version === undefined ? target.open(name) : target.open(name, version);
        const request = { error, result: undefined, onerror: null as ((event: unknown) => void) | null };
        queueMicrotask(() => request.onerror?.({ target: request, preventDefault: () => undefined, stopPropagation: () => undefined }));
        return request as unknown as IDBOpenDBRequest;
      };
    },
  });
}

/** Everything that the database holds, for comparison. */
export async function dump(kit: Computer, name = 'dry-run'): Promise<Map<string, unknown[]>> {
  const db = await settle(kit.indexedDB.open(name));
  const rows = new Map<string, unknown[]>();
  for (const table of db.objectStoreNames) rows.set(table, await settle(db.transaction(table).objectStore(table).getAll()));
  db.close();
  return rows;
}
