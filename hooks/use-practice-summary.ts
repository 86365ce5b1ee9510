import { useCallback, useEffect, useState } from 'react';
import type { PracticeSummary } from '@/messages/protocol.ts';
import { ask } from './ask.ts';

const NOTHING: PracticeSummary = { practised: {}, lastMissed: {} };

/** What was practised before, for the marks in the list. */
export function usePracticeSummary() {
  const [summary, setSummary] = useState(NOTHING);
  const refresh = useCallback(async () => {
    const next = await ask('review.summary', {}).catch(() => null);
    if (next) setSummary(next);
  }, []);
  useEffect(() => {
    const first = async () => refresh();
    void first();
  }, [refresh]);
  return { summary, refresh };
}
