/**
 * The small second store outside IndexedDB: `browser.storage.local` in the extension (closed to content scripts by the caller), a Map in
 * tests. It survived every case in which the browser lost or damaged the database. Both methods may reject.
 */
export interface KeyValue {
  /** Undefined when the key was never set. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}
