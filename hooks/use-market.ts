import { useCallback, useEffect, useState } from 'react';
import type { Market } from '@/core/preparation/market.ts';
import { readMarket } from '@/core/preparation/market.ts';
import { memoryIn } from '@/core/preparation/memory.ts';
import { recallOf } from '@/core/preparation/recall.ts';
import { SAMPLE_SITE } from '@/core/posting/sample-site.ts';
import type { PostingRecord } from '@/core/records.ts';
import { ask } from './ask.ts';
import { loadQuestions } from './load-questions.ts';
import { sentenceOf, sentenceOfReading } from './sentence-of.ts';

export interface MarketState {
  postings: readonly PostingRecord[];
  market: Market;
}

/** Fewer questions stand for a topic than a posting lists; more than these are never asked about. */
const MOST_QUESTIONS = 2_000;

async function read(): Promise<MarketState> {
  const postings = await ask('posting.list', {});
  const ids = [...new Set(postings.flatMap(({ questions }) => questions.map(({ id }) => id)))].slice(0, MOST_QUESTIONS);
  const topics = new Set(postings.flatMap(({ questions }) => questions.map(({ topic }) => topic)));
  const [cards, schedules] = await Promise.all([
    loadQuestions([...topics]),
    ids.length > 0 ? ask('memory.list', { questionIds: ids }) : Promise.resolve([]),
  ]);
  const memoryOf = memoryIn(schedules);
  const anchors = new Map(cards.map((card) => [card.id, card.anchors.map(({ id }) => id)]));
  const now = Date.now();
  const recall = (questionId: string): number => {
    const own = anchors.get(questionId) ?? [];
    return own.reduce((sum, anchorId) => sum + recallOf(memoryOf(questionId, anchorId), now), 0) / Math.max(1, own.length);
  };
  return {
    postings,
    market: readMarket(
      postings.filter(({ site }) => site !== SAMPLE_SITE),
      recall,
    ),
  };
}

/** All kept postings, what they ask for, and the way to forget them. */
export function useMarket() {
  const [state, setState] = useState<MarketState | null>(null);
  const [error, setError] = useState<string | null>(null);
  const load = useCallback(async () => {
    try {
      setState(await read());
      setError(null);
    } catch (reason) {
      setError(sentenceOfReading(reason));
    }
  }, []);
  useEffect(() => {
    const first = async () => load();
    void first();
  }, [load]);

  /** Forgets all postings; gives back the way to undo it, or null when nothing was forgotten. */
  const forget = useCallback(async (): Promise<(() => Promise<string>) | null> => {
    try {
      const postings = await ask('posting.list', {});
      await ask('posting.forget', {});
      await load();
      return async () => {
        await ask('posting.bring-back', { postings });
        await load();
        return 'The postings are back';
      };
    } catch (reason) {
      setError(sentenceOf(reason));
      return null;
    }
  }, [load]);
  return { state, error, load, forget };
}
