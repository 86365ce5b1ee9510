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

/** Deletes the postings on which no answer, note or entry hangs; of the others only the name and the place stay. Resolves after the commit. */
export async function forgetPostings(db: Database): Promise<null> {
  await db.transaction('rw', [db.postings, db.attempts, db.noteEdits, db.entries], async () => {
    const used = new Set<string | null>();
    await db.attempts.each(({ postingId }) => void used.add(postingId));
    await db.noteEdits.each(({ postingId }) => void used.add(postingId));
    await db.entries.each(({ subject }) => void used.add(subject));
    const all = await db.postings.toArray();
    await db.postings.bulkDelete(all.filter(({ id }) => !used.has(id)).map(({ id }) => id));
    await db.postings.bulkPut(
      all
        .filter(({ id }) => used.has(id))
        .map(({ id, title, company, url, site, firstSeen, lastSeen }) => ({
          id,
          title,
          company,
          url,
          site,
          firstSeen,
          lastSeen,
          label: 'none' as const,
          topics: [],
          questions: [],
        })),
    );
  });
  return null;
}

/** Puts postings back as they were; one that was met again since stays as it is. */
export async function bringBackPostings(db: Database, postings: readonly PostingRecord[]): Promise<null> {
  await db.transaction('rw', db.postings, async () => {
    const present = new Map((await db.postings.toArray()).map((posting) => [posting.id, posting]));
    await db.postings.bulkPut(postings.map(wellFormed).filter(({ id, lastSeen }) => (present.get(id)?.lastSeen ?? 0) <= lastSeen));
  });
  return null;
}
