import { useEffect, useState } from 'react';
import type { LoadedQuestion } from './load-questions.ts';
import { loadQuestion } from './load-questions.ts';

/** The cards of these ids; null while they are read. One that left the bank, or whose file cannot be read, is left out. */
export function usePlacementCards(ids: readonly string[]): ReadonlyMap<string, LoadedQuestion> | null {
  const key = JSON.stringify(ids);
  const [cards, setCards] = useState<{ key: string; map: ReadonlyMap<string, LoadedQuestion> } | null>(null);
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const loaded = await Promise.all((JSON.parse(key) as string[]).map((id) => loadQuestion(id).catch(() => null)));
      if (!gone) setCards({ key, map: new Map(loaded.flatMap((card) => (card ? [[card.id, card] as const] : []))) });
    };
    void load();
    return () => {
      gone = true;
    };
  }, [key]);
  return cards && cards.key === key ? cards.map : null;
}
