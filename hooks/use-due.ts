import { useCallback, useEffect, useRef, useState } from 'react';
import type { OnlyAnchors } from './only-anchors.ts';
import type { DuePlan } from './quiz-day.ts';
import { readPlan } from './quiz-day.ts';
import type { StoreHealth } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import { sentenceOfReading } from './sentence-of.ts';

export type Due = { state: 'loading' } | { state: 'failed'; reason: string } | { state: 'ready'; plan: DuePlan };

/** Asks what is due, the first time `only` what is named there. A failure is never shown as "nothing is due". */
export function useDue(only: OnlyAnchors | null = null) {
  const wanted = useRef(only);
  const [due, setDue] = useState<Due>({ state: 'loading' });
  const [health, setHealth] = useState<StoreHealth | null>(null);
  const load = useCallback(async (ahead = false): Promise<DuePlan | null> => {
    try {
      const plan = await readPlan(Date.now(), ahead, wanted.current);
      wanted.current = null;
      // The store counts all it holds, so a card does not wait for it; but a store that lost its records must not say that nothing is due.
      const counted = ask('store.health', {}).then(setHealth, () => undefined);
      if (plan.cards.length === 0) await counted;
      setDue({ state: 'ready', plan });
      return plan;
    } catch (reason) {
      setDue({ state: 'failed', reason: sentenceOfReading(reason) });
      return null;
    }
  }, []);
  useEffect(() => void load(), [load]);
  return { due, health, load };
}
