import { useEffect, useState } from 'react';
import type { Persona } from '@/core/content/schema.ts';
import { loadTitles } from './load-questions.ts';

/** Titles of a background's first questions, in its order; those that the bank does not hold are left out. */
export function useFirstQuestions(persona: Persona | null): { id: string; title: string }[] {
  const [first, setFirst] = useState<{ of: Persona | null; titles: { id: string; title: string }[] }>({ of: null, titles: [] });
  useEffect(() => {
    let gone = false;
    if (!persona) return undefined;
    void loadTitles(persona.startWith)
      .catch(() => [])
      .then((titles) => {
        if (!gone) setFirst({ of: persona, titles });
      });
    return () => {
      gone = true;
    };
  }, [persona]);
  return first.of === persona ? first.titles : [];
}
