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

/** Under this key stands no text of the person but a list (`hooks/quiz-drafts.ts`). */
const NOT_TYPED = 'quiz:buried';

/** When unsaved text was last typed, epoch milliseconds; null when none waits. */
export async function lastTyped(db: Database): Promise<number | null> {
  const times = (await db.drafts.toArray()).filter(({ key }) => key !== NOT_TYPED).map(({ at }) => at);
  return times.length > 0 ? Math.max(...times) : null;
}

/** The draft under a key, or null. */
export async function getDraft(db: Database, key: string): Promise<Draft | null> {
  return (await db.drafts.get(wellFormed(key))) ?? null;
}
