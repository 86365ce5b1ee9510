import { FSRS6_DEFAULT_DECAY, forgetting_curve } from 'ts-fsrs';
import { DAY_MS } from '@/core/schedule/next-review.ts';

/** What is known of an anchor's memory. */
export interface AnchorMemory {
  /** Days after which nine of ten would still be named (FSRS). */
  stability: number;
  /** Epoch milliseconds. */
  lastReview: number;
  /** True when the newest review missed it: until it is named again nothing of it is counted on. */
  missed: boolean;
}

/**
 * The probability, 0 to 1, that the anchor would be named at `now` (epoch milliseconds): the forgetting curve of FSRS-6 (ts-fsrs). Never
 * reviewed or missed the last time: 0. When the clock went back no time has passed.
 */
export function recallOf(memory: AnchorMemory | null, now: number): number {
  if (!memory || memory.missed) return 0;
  const days = Math.max(0, now - memory.lastReview) / DAY_MS;
  return forgetting_curve(FSRS6_DEFAULT_DECAY, days, Math.max(memory.stability, 0.01));
}
