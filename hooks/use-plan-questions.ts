import { useEffect, useState } from 'react';
import type { Persona } from '@/core/content/schema.ts';
import { loadTitles } from './load-questions.ts';

interface PlanCard {
  id: string;
  title: string;
}

/** The first questions of a study plan with their titles; null while they are read. */
export function usePlanQuestions(persona: Persona | null): readonly PlanCard[] | null {
  const [plan, setPlan] = useState<{ of: Persona; cards: PlanCard[] } | null>(null);
  useEffect(() => {
    if (!persona) return undefined;
    let gone = false;
    void (async () => {
      const cards = await loadTitles(persona.startWith).catch(() => []);
      if (!gone) setPlan({ of: persona, cards });
    })();
    return () => {
      gone = true;
    };
  }, [persona]);
  return plan && plan.of === persona ? plan.cards : null;
}
