import { useCallback, useEffect, useState } from 'react';
import { memoryIn } from '@/core/preparation/memory.ts';
import type { Readiness } from '@/core/preparation/readiness.ts';
import { readinessOf } from '@/core/preparation/readiness.ts';
import type { AnchorSchedule, AttemptRecord, PostingRecord } from '@/core/records.ts';
import { ask } from './ask.ts';
import { loadPrepared } from './load-prepared.ts';
import type { LoadedQuestion } from './load-questions.ts';
import { sentenceOfReading } from './sentence-of.ts';

/** Everything that preparing for one posting needs. */
export interface Preparation {
  posting: PostingRecord;
  readiness: Readiness;
  /** The posting's questions, likeliest first, as far as they concern its stressed topics. */
  cards: LoadedQuestion[];
  quotes: ReadonlyMap<string, string>;
  memory: readonly AnchorSchedule[];
  attempts: readonly AttemptRecord[];
}

async function prepare(postingId: string): Promise<Preparation | null> {
  const postings = await ask('posting.list', {});
  const posting = postings.find(({ id }) => id === postingId);
  if (!posting) return null;
  const { topics, likely, cards } = await loadPrepared(posting);
  const [memory, attempts] = await Promise.all([
    ask('memory.list', { questionIds: posting.questions.map(({ id }) => id) }),
    ask('attempt.list', { questionId: null }),
  ]);
  return {
    posting,
    readiness: readinessOf(topics, likely, memoryIn(memory), Date.now()),
    cards,
    quotes: new Map(posting.questions.map(({ id, quote }) => [id, quote])),
    memory,
    attempts,
  };
}

export type PreparationState =
  { state: 'reading' } | { state: 'unknown' } | { state: 'failed'; reason: string } | { state: 'ready'; at: Preparation };

/** What there is to prepare for a posting; read anew whenever the page is looked at again, since practice goes on elsewhere. */
export function usePreparation(postingId: string | null): PreparationState & { load: () => Promise<void> } {
  const [result, setResult] = useState<PreparationState>({ state: 'reading' });
  const load = useCallback(async () => {
    if (postingId === null) return setResult({ state: 'unknown' });
    try {
      const at = await prepare(postingId);
      return setResult(at ? { state: 'ready', at } : { state: 'unknown' });
    } catch (reason) {
      return setResult({ state: 'failed', reason: sentenceOfReading(reason) });
    }
  }, [postingId]);
  useEffect(() => {
    const first = async () => load();
    void first();
    const onShow = () => document.visibilityState === 'visible' && void load();
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, [load]);
  return { ...result, load };
}
