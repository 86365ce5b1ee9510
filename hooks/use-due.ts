import { useCallback, useEffect, useState } from 'react';
import type { Persona } from '@/core/content/schema.ts';
import type { PostingRecord } from '@/core/records.ts';
import { startOfDay } from '@/core/schedule/due.ts';
import type { StoreHealth } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import { findPersona, personas } from './load-personas.ts';
import { loadQuestion } from './load-questions.ts';
import type { QuizCard } from './quiz-plan.ts';
import { loadCards, MOST_CARDS, newLeft, pickDue, pickFirst, pickFromPosting } from './quiz-plan.ts';
import { sentenceOfReading } from './sentence-of.ts';

/** What the next sixty seconds hold, and where the cards come from. */
export interface DuePlan {
  from: 'due' | 'posting' | 'first';
  cards: QuizCard[];
  dueAnchors: number;
  posting: PostingRecord | null;
  persona: Persona | null;
  /** The day's new questions are used up. */
  newDone: boolean;
  health: StoreHealth;
}

export type Due = { state: 'loading' } | { state: 'failed'; reason: string } | { state: 'ready'; plan: DuePlan };

async function readPlan(now: number): Promise<DuePlan> {
  const [due, summary, settings, health] = await Promise.all([
    ask('review.due', { limit: MOST_CARDS }),
    ask('review.summary', {}),
    ask('settings.get', {}),
    ask('store.health', {}),
  ]);
  const persona = findPersona(settings.persona);
  const common = { dueAnchors: due.dueAnchors, persona, health, posting: null, newDone: false };
  const cards = await loadCards(pickDue(due.items, summary), loadQuestion);
  if (cards.length > 0) return { ...common, from: 'due', cards };

  const [postings, attempts] = await Promise.all([ask('posting.list', {}), ask('attempt.list', { questionId: null })]);
  const dayStart = startOfDay(now, settings.dayStartsAt, -new Date(now).getTimezoneOffset());
  const left = newLeft(attempts, settings.newPerDay, dayStart);
  const newDone = left === 0;
  const posting = postings.find(({ questions }) => questions.length > 0) ?? null;
  if (posting) {
    const fromPosting = await loadCards(pickFromPosting(posting, summary, left), loadQuestion);
    if (fromPosting.length > 0) return { ...common, from: 'posting', posting, newDone, cards: fromPosting };
  }
  const first = await loadCards(pickFirst(persona ? [persona] : personas, summary, left), loadQuestion);
  return { ...common, from: 'first', posting, newDone, cards: first };
}

/** Asks what is due. A failure is never shown as "nothing is due". */
export function useDue() {
  const [due, setDue] = useState<Due>({ state: 'loading' });
  const load = useCallback(async (): Promise<DuePlan | null> => {
    try {
      const plan = await readPlan(Date.now());
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
