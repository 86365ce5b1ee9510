import { useEffect, useState } from 'react';
import type { Persona } from '@/core/content/schema.ts';
import { loadQuestion } from './load-questions.ts';

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
      const cards = await Promise.all(persona.startWith.map((id) => loadQuestion(id).catch(() => null)));
      // A card that is not in the bank yet is left out.
      if (!gone) setPlan({ of: persona, cards: cards.flatMap((card) => (card ? [{ id: card.id, title: card.title }] : [])) });
    })();
    return () => {
      gone = true;
    };
  }, [persona]);
  return plan && plan.of === persona ? plan.cards : null;
}
