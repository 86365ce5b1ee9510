import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';
import type { Store } from '@/store/store.ts';
import { openStore } from '@/store/store.ts';
import { readSettings } from './settings.ts';

/** A burst of writes makes one snapshot; a worker lives half a minute past its last event, so this is well before its end. */
const SNAPSHOT_AFTER_MS = 1_500;

/** In session storage, which ends with the browser. */
const NEW_LOG = 'newLog';

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
  return openStore({
    keyValue: {
      get: async (key) => (await browser.storage.local.get(key))[key],
      set: (key, value) => browser.storage.local.set({ [key]: value }),
    },
    now: () => Date.now(),
    randomId: () => crypto.randomUUID(),
    retention: () => retention,
    onWrite: afterWrite,
    isLogOld: !(await hasNewLog()),
    onNewLog: () => void browser.storage.session.set({ [NEW_LOG]: true }).catch(() => undefined),
    onFailure: () => void browser.storage.session.remove(NEW_LOG).catch(() => undefined),
  });
}

/** Whether a worker has begun a new log since the browser started, and no write failed since. */
async function hasNewLog(): Promise<boolean> {
  try {
    return (await browser.storage.session.get(NEW_LOG))[NEW_LOG] === true;
  } catch {
    // Once more does no harm.
    return false;
  }
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
