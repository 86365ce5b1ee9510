import { useCallback, useEffect, useRef, useState } from 'react';
import type { OnlyAnchors } from './only-anchors.ts';
import type { DuePlan } from './quiz-day.ts';
import { readPlan } from './quiz-day.ts';
import { sentenceOfReading } from './sentence-of.ts';

export type Due = { state: 'loading' } | { state: 'failed'; reason: string } | { state: 'ready'; plan: DuePlan };

/** Asks what is due, the first time `only` what is named there. A failure is never shown as "nothing is due". */
export function useDue(only: OnlyAnchors | null = null) {
  const wanted = useRef(only);
  const [due, setDue] = useState<Due>({ state: 'loading' });
  const load = useCallback(async (ahead = false): Promise<DuePlan | null> => {
    try {
      const plan = await readPlan(Date.now(), ahead, wanted.current);
      wanted.current = null;
      setDue({ state: 'ready', plan });
      return plan;
    } catch (reason) {
      setDue({ state: 'failed', reason: sentenceOfReading(reason) });
      return null;
    }
  }, []);
  useEffect(() => void load(), [load]);
  return { due, load };
}
