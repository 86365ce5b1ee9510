import { useEffect, useState } from 'react';
import type { GradePreview } from '@/messages/protocol.ts';
import { ask } from './ask.ts';

export interface Intervals {
  /** When what was named comes back, by grade. */
  grades: GradePreview;
  /** When what was not named comes back, whatever the grade; null where nothing is missing or nothing was named. */
  missed: number | null;
}

async function preview(questionId: string, named: string[], missed: string[]): Promise<Intervals> {
  if (named.length === 0) return { grades: await ask('review.preview', { questionId, found: [], missed }), missed: null };
  const [grades, rest] = await Promise.all([
    ask('review.preview', { questionId, found: named, missed: [] }),
    missed.length > 0 ? ask('review.preview', { questionId, found: [], missed }) : null,
  ]);
  return { grades, missed: rest?.[1] ?? null };
}

/**
 * The real next intervals behind the grade buttons. Missed anchors come back soon whatever the grade, and the soonest would hide what the
 * choice changes: so they are asked for apart. The old numbers stand until the new ones are there; the buttons work without them.
 */
export function useGradePreview(questionId: string, named: string[], missed: string[], wanted: boolean): Intervals | null {
  const [intervals, setIntervals] = useState<Intervals | null>(null);
  const key = wanted ? JSON.stringify([questionId, named, missed]) : '';
  useEffect(() => {
    if (!key) return undefined;
    let gone = false;
    const [id, found, rest] = JSON.parse(key) as [string, string[], string[]];
    void (async () => {
      const next = await preview(id, found, rest).catch(() => null);
      if (!gone && next) setIntervals(next);
    })();
    return () => {
      gone = true;
    };
  }, [key]);
  return intervals;
}
