import type { TopicId } from '@/core/content/schema.ts';
import type { PostingRecord } from '@/core/records.ts';

/** What was asked in the interview for a posting. */
export interface AskedFor {
  postingId: string;
  asked: readonly string[];
}

/** Postings that share less than this of their topics are not alike. */
const LEAST_ALIKE = 0.3;

/** Share of the topics of both that are in common, 0 to 1 (Jaccard). */
function alike(a: ReadonlySet<TopicId>, b: readonly TopicId[]): number {
  const other = new Set(b);
  const common = [...other].filter((topic) => a.has(topic)).length;
  return common / Math.max(1, a.size + other.size - common);
}

/**
 * How much each question weighs because it was asked in an interview for a like posting: question → likeness of the most alike posting, 0.3
 * to 1. `topics` are those of the posting that is read now.
 */
export function askedBefore(
  topics: readonly TopicId[],
  debriefs: readonly AskedFor[],
  postings: readonly PostingRecord[],
): Record<string, number> {
  const own = new Set(topics);
  const byId = new Map(postings.map((posting) => [posting.id, posting]));
  const weights: Record<string, number> = {};
  for (const { postingId, asked } of debriefs) {
    const posting = byId.get(postingId);
    const likeness = posting ? alike(own, posting.topics) : 0;
    if (likeness < LEAST_ALIKE) continue;
    for (const id of asked) weights[id] = Math.max(weights[id] ?? 0, likeness);
  }
  return weights;
}
