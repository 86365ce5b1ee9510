import type { PageSite } from '@/core/content/site-schema.ts';
import type { WholeReader } from './first-look.ts';
import { firstLook } from './first-look.ts';
import type { ReadResult } from './posting.ts';
import { readStated } from './structured-data.ts';

export interface ReadOptions {
  /** The reader of last resort. It is heavy, so the job page loads it on demand. */
  whole?: WholeReader;
}

/** Reads the posting that a page shows, or says why there is none, with all that can be known of it. Never throws: a page can be anything. */
export function readPosting(document: Document, address: string | null, sites: readonly PageSite[], options: ReadOptions = {}): ReadResult {
  const read = firstLook(document, address, sites, { stated: readStated, ...options });
  return read ?? { state: 'none', reason: 'the page could not be read', title: null, company: null };
}
