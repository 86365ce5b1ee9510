import { isSameJob } from '@/core/posting/same-job.ts';
import type { PostingBefore } from '@/core/posting/visits.ts';
import { isNewVisit } from '@/core/posting/visits.ts';
import type { PostingRecord } from '@/core/records.ts';
import type { Database } from './database.ts';
import { listAttempts } from './practice.ts';
import { wellFormed } from './well-formed.ts';

/** What is known of a posting when it is shown; times by the store's own clock. */
export type PostingDraft = Omit<PostingRecord, 'firstSeen' | 'lastSeen' | 'previousSeen'>;

/**
 * Keeps a posting: the newest reading replaces an older one, the day of the first meeting stays, and so does the end of the visit before
 * this one. `dayStart` is the beginning of the present day. Resolves after the commit.
 */
export async function keepPosting(db: Database, posting: PostingDraft, now: number, dayStart: number): Promise<null> {
  const { fingerprint: print, ...read } = wellFormed(posting);
  await db.transaction('rw', db.postings, async () => {
    const known = await db.postings.get(read.id);
    const previousSeen = known && isNewVisit(known.lastSeen, now, dayStart) ? known.lastSeen : known?.previousSeen;
    const fingerprint = print ?? known?.fingerprint;
    await db.postings.put({
      ...read,
      firstSeen: Math.min(known?.firstSeen ?? now, now),
      // Never back, though the clock may go.
      lastSeen: Math.max(known?.lastSeen ?? now, now),
      ...(previousSeen === undefined ? {} : { previousSeen }),
      ...(fingerprint === undefined ? {} : { fingerprint }),
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

/** What the person knows already of a posting that is shown now: an earlier visit, or one posted like it. Null where it is new. */
export async function postingBefore(
  db: Database,
  posting: Pick<PostingRecord, 'id' | 'title' | 'company' | 'fingerprint'>,
  now: number,
  dayStart: number,
): Promise<PostingBefore | null> {
  const read = wellFormed(posting);
  return db.transaction('r', [db.postings, db.attempts, db.retractions], async () => {
    const attempts = await listAttempts(db, null);
    const practisedFor = (id: string) =>
      new Set(attempts.filter(({ postingId }) => postingId === id).map(({ questionId }) => questionId)).size;
    const known = await db.postings.get(read.id);
    const seenAt = known && isNewVisit(known.lastSeen, now, dayStart) ? known.lastSeen : known?.previousSeen;
    if (known && seenAt !== undefined) {
      return { own: { seenAt, firstSeen: known.firstSeen, practised: practisedFor(read.id) }, like: null };
    }
    const like = (await listPostings(db)).find((other) => other.id !== read.id && isSameJob(read, other));
    if (!like) return null;
    return { own: null, like: { seenAt: like.lastSeen, practised: practisedFor(like.id) } };
  });
}
