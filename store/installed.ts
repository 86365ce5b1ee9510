import type { IdbPlace } from './database.ts';

/**
 * The schema number of a database on this computer, 0 when there is none, null when the browser cannot say (no `databases()`).
 * Dexie's native version is ten times the schema's.
 */
export async function installedSchema(place: IdbPlace, name: string): Promise<number | null> {
  const all = await listDatabases(place);
  if (!all) return null;
  return Math.floor((all.find((one) => one.name === name)?.version ?? 0) / 10);
}

/** All databases of this origin, or null when the browser cannot say. */
export async function listDatabases(place: IdbPlace): Promise<IDBDatabaseInfo[] | null> {
  const factory = place.indexedDB ?? globalThis.indexedDB;
  try {
    return (await factory?.databases?.()) ?? null;
  } catch {
    return null;
  }
}
