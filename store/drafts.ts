import type { Draft } from '@/core/records.ts';
import type { Database } from './database.ts';
import { wellFormed } from './well-formed.ts';

/** Keeps text that is not saved yet; the newest replaces the older one, and an empty text removes it. Resolves after the commit. */
export async function saveDraft(db: Database, args: { key: string; text: string }, now: number): Promise<null> {
  const { key, text } = wellFormed(args);
  if (text === '') await db.drafts.delete(key);
  else await db.drafts.put({ key, text, at: now });
  return null;
}

/** The draft under a key, or null. */
export async function getDraft(db: Database, key: string): Promise<Draft | null> {
  return (await db.drafts.get(wellFormed(key))) ?? null;
}
