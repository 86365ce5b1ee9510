import { storeError } from './errors.ts';

/**
 * Finds out whether the browser has room for `bytes` without writing anything: each write that a full disk breaks off tears the database's log
 * once more. On a full disk Chromium's estimate says that all of the quota is used (seen in 156, with `unlimitedStorage`); where
 * it tells less, its own reckoning refuses a write before the disk does. A passing file in the private file system would say more, but had Chromium
 * throw away the whole store at its next start on a disk that was almost full. Rejects with a StoreError of kind 'disk'.
 */
export async function expectRoom(bytes: number): Promise<void> {
  const estimate: StorageEstimate | undefined = await globalThis.navigator?.storage?.estimate?.().catch(() => ({}));
  const { quota = Infinity, usage = 0 } = estimate ?? {};
  if (quota - usage < bytes) throw storeError('disk');
}
