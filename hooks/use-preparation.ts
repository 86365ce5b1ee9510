import { useCallback, useEffect, useState } from 'react';
import { memoryIn } from '@/core/preparation/memory.ts';
import type { LikelyQuestion, Readiness } from '@/core/preparation/readiness.ts';
import { readinessOf } from '@/core/preparation/readiness.ts';
import type { AnchorSchedule, AttemptRecord, PostingRecord } from '@/core/records.ts';
import { ask } from './ask.ts';
import type { LoadedQuestion } from './load-questions.ts';
import { loadQuestions } from './load-questions.ts';
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

/** An interview asks fifteen questions at most; what comes later in the list is not prepared for. */
const PREPARED = 15;

async function prepare(postingId: string): Promise<Preparation | null> {
  const postings = await ask('posting.list', {});
  const posting = postings.find(({ id }) => id === postingId);
  if (!posting) return null;
  const all = await loadQuestions(posting.questions.map(({ topic }) => topic));
  const byId = new Map(all.map((card) => [card.id, card]));
  const likely = posting.questions.flatMap(({ id }): LikelyQuestion[] => {
    const card = byId.get(id);
    return card ? [{ id, topic: card.topic, anchorIds: card.anchors.map((anchor) => anchor.id) }] : [];
  });
  const cards = likely.slice(0, PREPARED).flatMap(({ id }) => byId.get(id) ?? []);
  const [memory, attempts] = await Promise.all([
    ask('memory.list', { questionIds: likely.map(({ id }) => id) }),
    ask('attempt.list', { questionId: null }),
  ]);
  // A reading from before weights were kept: the order of its topics says what comes first.
  const topics =
    posting.weights ?? posting.topics.map((topic, at) => ({ topic, weight: 1 - at / (posting.topics.length + 1), required: true }));
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
