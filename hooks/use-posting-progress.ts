import { useCallback, useEffect, useState } from 'react';
import type { Entry } from '@/core/entries/fold-entries.ts';
import { daysUntil } from '@/core/preparation/days.ts';
import { memoryIn } from '@/core/preparation/memory.ts';
import { readinessOf } from '@/core/preparation/readiness.ts';
import { ask } from './ask.ts';
import type { Demand } from './load-prepared.ts';
import { loadPrepared } from './load-prepared.ts';
import { planOfPosting } from './plan-of-posting.ts';

export interface PostingProgress {
  /** Topics ready, and of how many. */
  ready: number;
  of: number;
  /** Days until the interview, below 0 when it is over; null without a date. */
  daysLeft: number | null;
  /** Anchors of today's part that are still to be seen. */
  left: number;
}

async function readProgress(postingId: string, demand: Demand): Promise<PostingProgress> {
  const [{ topics, likely, cards }, interviews, settings] = await Promise.all([
    loadPrepared(demand),
    ask('entry.list', { kind: 'interview', subject: postingId }),
    ask('settings.get', {}),
  ]);
  const [interview] = interviews as Entry<'interview'>[];
  const [memory, attempts] = await Promise.all([
    likely.length > 0 ? ask('memory.list', { questionIds: likely.map(({ id }) => id) }) : [],
    interview ? ask('attempt.list', { questionId: null }) : [],
  ]);
  const now = Date.now();
  const clock = { now, dayStartsAt: settings.dayStartsAt, offsetMinutes: -new Date(now).getTimezoneOffset() };
  const { ready, of } = readinessOf(topics, likely, memoryIn(memory), now);
  const plan = planOfPosting(cards, attempts, interview ?? null, settings.anchorsPerDay, clock);
  return { ready, of, daysLeft: interview ? daysUntil(interview.value.date, clock) : null, left: plan?.left.length ?? 0 };
}

/**
 * How far one is for the posting beside which the sidebar stands; null while it is read, and when it cannot be: the list does without. Read anew
 * by `refresh`, and when the page is looked at again, since dates are set and questions practised elsewhere.
 */
export function usePostingProgress(postingId: string | null, demand: Demand | null) {
  const [progress, setProgress] = useState<{ of: string; value: PostingProgress } | null>(null);
  const refresh = useCallback(async () => {
    if (postingId === null || !demand) return;
    const value = await readProgress(postingId, demand).catch(() => null);
    if (value) setProgress({ of: postingId, value });
  }, [postingId, demand]);
  useEffect(() => {
    const first = async () => refresh();
    void first();
    const onShow = () => document.visibilityState === 'visible' && void refresh();
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, [refresh]);
  return { progress: progress?.of === postingId ? progress.value : null, refresh };
}
