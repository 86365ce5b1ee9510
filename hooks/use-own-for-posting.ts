import { useEffect, useState } from 'react';
import type { OwnCard } from '@/core/entries/kinds.ts';
import type { Entry } from '@/core/entries/fold-entries.ts';
import { ownForPosting } from '@/core/entries/own-for-posting.ts';
import { askedBefore } from '@/core/matching/asked-before.ts';
import type { PostingMatch } from '@/core/matching/match.ts';
import { ask } from './ask.ts';
import { listOwnCards } from './own-cards.ts';

export interface OwnListed {
  id: string;
  card: OwnCard;
  /** It was asked in an interview for a posting like this one. */
  asked: boolean;
}

const NOTHING: readonly OwnListed[] = [];

async function read({ topics }: PostingMatch): Promise<readonly OwnListed[]> {
  const cards = await listOwnCards();
  if (cards.length === 0) return NOTHING;
  const [debriefs, postings] = await Promise.all([ask('entry.list', { kind: 'debrief', subject: null }), ask('posting.list', {})]);
  const asked = askedBefore(
    topics.map(({ topic }) => topic),
    // A question that was new in an interview was asked in it.
    (debriefs as Entry<'debrief'>[]).map(({ subject, value }) => ({ postingId: subject, asked: [...value.asked, ...value.added] })),
    postings,
  );
  const weights = new Map(topics.map(({ topic, weight }) => [topic, weight]));
  return ownForPosting(cards, weights, asked).map(({ subject, value }) => ({ id: subject, card: value, asked: subject in asked }));
}

/** The person's own questions for this posting, few and the likeliest first; none while they are read. */
export function useOwnForPosting(match: PostingMatch | null): readonly OwnListed[] {
  const [own, setOwn] = useState<{ of: PostingMatch; list: readonly OwnListed[] } | null>(null);
  useEffect(() => {
    if (!match) return undefined;
    let gone = false;
    void (async () => {
      const list = await read(match).catch(() => NOTHING);
      if (!gone) setOwn({ of: match, list });
    })();
    return () => {
      gone = true;
    };
  }, [match]);
  return own && own.of === match ? own.list : NOTHING;
}
