import { useEffect, useState } from 'react';
import type { PostingBefore } from '@/core/posting/visits.ts';
import { ask } from './ask.ts';

interface Known {
  of: string;
  before: PostingBefore | null;
  /** When it was asked, epoch milliseconds. */
  now: number;
}

/**
 * What is known of an earlier visit to the posting that a tab shows. `posting` is what tells one posting from another here; null asks
 * nothing. Without an answer nothing is known.
 */
export function usePostingBefore(posting: string | null, tabId: number | null): Omit<Known, 'of'> | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    if (posting === null) return undefined;
    let gone = false;
    void (async () => {
      const before = await ask('posting.before', { tabId }).catch(() => null);
      if (!gone) setKnown({ of: posting, before, now: Date.now() });
    })();
    return () => {
      gone = true;
    };
  }, [posting, tabId]);
  return known && known.of === posting ? known : null;
}
