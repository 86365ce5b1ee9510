import type { AttemptRecord } from '@/core/records.ts';

export type AnchorMark = 'found' | 'claimed' | 'missed';

export interface AttemptComparison {
  /** In the question's order; those that an attempt knew and the question has no more stand at the end, with their id for a text. */
  anchors: { id: string; text: string; marks: (AnchorMark | null)[] }[];
  /** Newest first: the columns. Null marks: that anchor was not asked in that attempt. */
  attempts: AttemptRecord[];
}

function markOf(attempt: AttemptRecord, anchorId: string): AnchorMark | null {
  if (attempt.found.includes(anchorId)) return 'found';
  if (attempt.claimed.some((claim) => claim.anchorId === anchorId)) return 'claimed';
  return attempt.missed.includes(anchorId) ? 'missed' : null;
}

/** Attempts at one question side by side: for every anchor what became of it in each of them. Pure. */
export function compareAttempts(
  question: { id: string; anchors: readonly { id: string; text: string }[] },
  attempts: readonly AttemptRecord[],
): AttemptComparison {
  const own = attempts.filter(({ questionId }) => questionId === question.id).toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const texts = new Map(question.anchors.map(({ id, text }) => [id, text]));
  for (const { found, claimed, missed } of own) {
    for (const id of [...found, ...claimed.map(({ anchorId }) => anchorId), ...missed]) if (!texts.has(id)) texts.set(id, id);
  }
  return { attempts: own, anchors: [...texts].map(([id, text]) => ({ id, text, marks: own.map((attempt) => markOf(attempt, id)) })) };
}
