import type { Draft } from '@/core/records.ts';
import { BURIED_KEY } from '@/core/schedule/buried.ts';
import type { Database } from './database.ts';
import { wellFormed } from './well-formed.ts';

/** Keeps text that is not saved yet; the newest replaces the older one, and an empty text removes it. Resolves after the commit. */
export async function saveDraft(db: Database, args: { key: string; text: string }, now: number): Promise<null> {
  const { key, text } = wellFormed(args);
  if (text === '') await db.drafts.delete(key);
  else await db.drafts.put({ key, text, at: now });
  return null;
}

/** When unsaved text was last typed (the list of questions put off is none), epoch milliseconds; null when none waits. */
export async function lastTyped(db: Database): Promise<number | null> {
  const times = (await db.drafts.toArray()).filter(({ key }) => key !== BURIED_KEY).map(({ at }) => at);
  return times.length > 0 ? Math.max(...times) : null;
}

/** The draft under a key, or null. */
export async function getDraft(db: Database, key: string): Promise<Draft | null> {
  return (await db.drafts.get(wellFormed(key))) ?? null;
}
