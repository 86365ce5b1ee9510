import type { AttemptRecord, Grade } from '@/core/records.ts';

/** One anchor of an attempt with the rating that goes into its schedule. */
export interface AnchorRating {
  anchorId: string;
  rating: Grade;
}

/**
 * Turns one attempt into one rating an anchor: anchors that were found, or claimed ("I did say that"), get the person's grade, missed ones 1.
 * The person's word stands above the matcher's, so a claimed anchor is not missed. With grade 1 the whole answer was missed. Each anchor
 * appears once, in the order found, claimed, missed.
 */
export function rateAnchors(attempt: Pick<AttemptRecord, 'found' | 'missed' | 'claimed' | 'grade'>): AnchorRating[] {
  const ratings = new Map<string, Grade>();
  for (const anchorId of attempt.found) ratings.set(anchorId, attempt.grade);
  for (const { anchorId } of attempt.claimed) ratings.set(anchorId, attempt.grade);
  for (const anchorId of attempt.missed) if (!ratings.has(anchorId)) ratings.set(anchorId, 1);
  return [...ratings].map(([anchorId, rating]) => ({ anchorId, rating }));
}
