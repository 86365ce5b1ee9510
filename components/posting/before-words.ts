import type { Meeting, PostingBefore } from '@/core/posting/visits.ts';
import { formatAgo } from '@/components/progress/format-ago.ts';
import { plural } from '@/components/progress/plural.ts';

function practised({ practised: count }: Meeting): string {
  return count > 0 ? ` · ${plural(count, 'question')} practised` : '';
}

/** "Seen 3 days ago · 4 questions practised": what a person already knows of a posting, or null where it is new. */
export function beforeWords(before: PostingBefore | null, now: number): string | null {
  if (before?.own) return `Seen ${formatAgo(before.own.seenAt, now)}${practised(before.own)}`;
  if (before?.like) return `Looks like one you saw ${formatAgo(before.like.seenAt, now)}${practised(before.like)}`;
  return null;
}
