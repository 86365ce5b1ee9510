import browser from 'webextension-polyfill';
import type { Act, Count, Receipts, SiteAct } from '@/core/receipts.ts';
import { addCounts, calendarDay, readReceipts } from '@/core/receipts.ts';

const KEY = 'receipts';
/** Acts come in bursts: one write for all of them, well before an idle worker ends. */
const BATCH_MS = 400;

let waiting: Count[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let queue: Promise<unknown> = Promise.resolve();

export function today(): string {
  const now = new Date();
  return calendarDay(now.getTime(), -now.getTimezoneOffset());
}

function plan(): void {
  timer ??= setTimeout(() => void flush(), BATCH_MS);
}

/** Counts acts of all sites together. To be called by the code that acts. */
export function count(act: Act, by = 1): void {
  if (by === 0) return;
  waiting.push({ act, by });
  plan();
}

/** Counts an act on one site: the id of a supported one, or the host of an added one. */
export function countOn(site: string, act: SiteAct): void {
  waiting.push({ act, site, by: 1 });
  plan();
}

async function stored(): Promise<Receipts> {
  return readReceipts((await browser.storage.local.get(KEY).catch(() => null))?.[KEY]);
}

/** Writes what was counted since. A store that fails loses these counts and nothing else. */
function flush(): Promise<unknown> {
  clearTimeout(timer);
  timer = undefined;
  queue = queue.then(async () => {
    if (waiting.length === 0) return;
    // This write is one, too.
    const counts: Count[] = [...waiting, { act: 'stored', by: 1 }];
    waiting = [];
    await browser.storage.local.set({ [KEY]: addCounts(await stored(), today(), counts) }).catch(() => undefined);
  });
  return queue;
}

/** All days that are kept, with what was counted up to now. */
export async function readAll(): Promise<Receipts> {
  await flush();
  return stored();
}

/** Begins anew: all counts are deleted. */
export async function clearAll(): Promise<null> {
  await flush();
  await browser.storage.local.remove(KEY);
  return null;
}
