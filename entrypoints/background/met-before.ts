import { fingerprintOf } from '@/core/posting/fingerprint.ts';
import type { PostingBefore } from '@/core/posting/visits.ts';
import type { Sender } from '@/messages/server.ts';
import { database } from './database.ts';
import { dayStart } from './due.ts';
import { currentPosting } from './postings.ts';

/** What the person knows already of the posting that a tab shows. */
export async function metBefore(tabId: number | null, sender: Sender): Promise<PostingBefore | null> {
  const seen = await currentPosting(tabId, sender);
  if (!seen) return null;
  const { identity: id, title, company, description } = seen.posting;
  const fingerprint = fingerprintOf(description) ?? undefined;
  const store = await database();
  return store['posting.before']({ posting: { id, title, company, fingerprint }, dayStart: await dayStart() });
}
