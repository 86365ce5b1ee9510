import type { Database } from './database.ts';
import { hasTable } from './gate.ts';

/** Numbers of rows that a person would count as something kept. */
export interface StoreSize {
  notes: number;
  attempts: number;
  /** Versions of own questions, stories, interviews and the like. */
  entries: number;
  postings: number;
  drafts: number;
}

/** How much is kept. Tables may be missing in a database of a newer version. */
export async function sizeOf(db: Database): Promise<StoreSize> {
  const size: StoreSize = { notes: 0, attempts: 0, entries: 0, postings: 0, drafts: 0 };
  const names = (Object.keys(size) as (keyof StoreSize)[]).filter((name) => hasTable(db, name));
  if (names.length === 0) return size;
  await db.transaction('r', names, async () => {
    await Promise.all(names.map(async (name) => (size[name] = await db.table(name).count())));
  });
  return size;
}
