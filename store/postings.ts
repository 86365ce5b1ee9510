import type { PostingRecord } from '@/core/records.ts';
import type { Database } from './database.ts';
import { wellFormed } from './well-formed.ts';

/** Keeps a posting: the newest reading replaces an older one, the day of the first meeting stays. Resolves after the commit. */
export async function keepPosting(db: Database, posting: Omit<PostingRecord, 'firstSeen' | 'lastSeen'>, now: number): Promise<null> {
  const read = wellFormed(posting);
  await db.transaction('rw', db.postings, async () => {
    const known = await db.postings.get(read.id);
    await db.postings.put({
      ...read,
      firstSeen: Math.min(known?.firstSeen ?? now, now),
      // Never back, though the clock may go.
      lastSeen: Math.max(known?.lastSeen ?? now, now),
    });
  });
  return null;
}

/** Kept postings, the one seen last first. */
export async function listPostings(db: Database): Promise<PostingRecord[]> {
  return db.postings.orderBy('lastSeen').reverse().toArray();
}
