import type { PostingRecord } from '@/core/records.ts';
import type { BackupRow, BackupTable } from './backup-tables.ts';
import { canonicalJson } from './canonical-json.ts';

/** Newest reading last; between two of one moment any order will do, as long as every device has the same. */
function isNewer(one: PostingRecord, other: PostingRecord): boolean {
  if (one.lastSeen !== other.lastSeen) return one.lastSeen > other.lastSeen;
  return canonicalJson({ ...one, firstSeen: 0 }) > canonicalJson({ ...other, firstSeen: 0 });
}

/** The newest reading of a posting, met as early and as late as in either. */
function mergePostings(here: PostingRecord, there: PostingRecord): PostingRecord {
  const newest = isNewer(there, here) ? there : here;
  return { ...newest, firstSeen: Math.min(here.firstSeen, there.firstSeen) };
}

export interface MergedRecord<T extends BackupTable> {
  record: BackupRow<T>;
  /** One id, two contents, in a table whose records never change: one of the two is damaged or made up. What is here stays. */
  conflict: boolean;
}

/** What becomes of two records of one id, the one that is here and the one that comes in. */
export function mergeRecords<T extends BackupTable>(table: T, here: BackupRow<T>, there: BackupRow<T>): MergedRecord<T> {
  if (table === 'postings') return { record: mergePostings(here as PostingRecord, there as PostingRecord), conflict: false };
  return { record: here, conflict: here !== there && canonicalJson(here) !== canonicalJson(there) };
}
