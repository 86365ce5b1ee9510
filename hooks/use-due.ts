import { useCallback, useEffect, useState } from 'react';
import type { DuePlan } from './quiz-day.ts';
import { readPlan } from './quiz-day.ts';
import { sentenceOfReading } from './sentence-of.ts';

export type Due = { state: 'loading' } | { state: 'failed'; reason: string } | { state: 'ready'; plan: DuePlan };

/** Asks what is due. A failure is never shown as "nothing is due". */
export function useDue() {
  const [due, setDue] = useState<Due>({ state: 'loading' });
  const load = useCallback(async (ahead = false): Promise<DuePlan | null> => {
    try {
      const plan = await readPlan(Date.now(), ahead);
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
