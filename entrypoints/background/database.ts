import browser from 'webextension-polyfill';
import type { Store } from '@/store/store.ts';
import { openStore } from '@/store/store.ts';

/** A burst of writes makes one snapshot; a worker lives half a minute past its last event, so this is well before its end. */
const SNAPSHOT_AFTER_MS = 1_500;

let opening: Promise<Store> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let quiet: () => void = () => undefined;

/** Told once after each burst of writes. */
export function onQuiet(listener: () => void): void {
  quiet = listener;
}

function afterWrite(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    void takeSnapshot();
    quiet();
  }, SNAPSHOT_AFTER_MS);
}

/** The store of this worker's life; the first call opens it. Never rejects: a store that cannot be opened says so in its answers. */
export function database(): Promise<Store> {
  opening ??= openStore({
    keyValue: {
      get: async (key) => (await browser.storage.local.get(key))[key],
      set: (key, value) => browser.storage.local.set({ [key]: value }),
    },
    now: () => Date.now(),
    randomId: () => crypto.randomUUID(),
    onWrite: afterWrite,
  });
  return opening;
}

/** Copies notes and answers out of the database. A failure is told by `store.health`, not here. */
export async function takeSnapshot(): Promise<void> {
  const store = await database();
  await store.snapshot().catch(() => undefined);
}
