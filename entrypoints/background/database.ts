import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';
import type { Store } from '@/store/store.ts';
import { openStore } from '@/store/store.ts';
import { setLocal } from './local.ts';
import { count } from './receipts.ts';
import { readSettings } from './settings.ts';

/** A burst of writes makes one snapshot; a worker lives half a minute past its last event, so this is well before its end. */
const SNAPSHOT_AFTER_MS = 1_500;

const STARTED = 'started';

let opening: Promise<Store> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let retention = DEFAULT_SETTINGS.requestRetention;
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
  opening ??= open();
  return opening;
}

async function open(): Promise<Store> {
  retention = (await readSettings()).requestRetention;
  const store = await openStore({
    keyValue: {
      get: async (key) => (await browser.storage.local.get(key))[key],
      set: (key, value) => setLocal({ [key]: value }),
    },
    now: () => Date.now(),
    randomId: () => crypto.randomUUID(),
    retention: () => retention,
    onWrite: afterWrite,
    onCommit: () => count('writes'),
    // Should this worker end before it writes again, the next one begins a new log.
    onFailure: () => void browser.storage.session.remove(STARTED).catch(() => undefined),
  });
  if (await isFirstSinceStart()) await store.beginNewLog();
  return store;
}

/** Whether this is the first worker since the browser started, or since a failure: session storage says nothing then. */
async function isFirstSinceStart(): Promise<boolean> {
  try {
    if ((await browser.storage.session.get(STARTED))[STARTED]) return false;
    await browser.storage.session.set({ [STARTED]: true });
  } catch {
    // Once more does no harm.
  }
  return true;
}

/** Makes all dates anew, for the retention now chosen. A store that cannot be written keeps its old dates; `onStart` tries again. */
export async function refoldDates(): Promise<void> {
  const store = await database();
  retention = (await readSettings()).requestRetention;
  await store.refold().catch(() => undefined);
}

/** Copies notes and answers out of the database. A failure is told by `store.health`, not here. */
export async function takeSnapshot(): Promise<void> {
  const store = await database();
  await store.snapshot().catch(() => undefined);
}
