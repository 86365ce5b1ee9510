import type { RetractionRecord } from '@/core/records.ts';
import { byTime } from '@/core/stamp-order.ts';

/** Ids of the attempts that are withdrawn: of all retractions of an attempt the newest by (at, id) holds. Independent of the input's order. */
export function withdrawnIds(retractions: readonly RetractionRecord[]): Set<string> {
  const newest = new Map<string, RetractionRecord>();
  for (const retraction of retractions) {
    const known = newest.get(retraction.target);
    if (!known || byTime(known, retraction) < 0) newest.set(retraction.target, retraction);
  }
  return new Set([...newest.values()].filter((retraction) => retraction.deleted).map((retraction) => retraction.target));
}
