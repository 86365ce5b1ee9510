import type { AttemptRecord } from '@/core/records.ts';
import type { QuestionState } from './filter-entries.ts';

/** What an attempt left out: missed, and not claimed as said in other words. */
export function leftOut({ missed, claimed }: Pick<AttemptRecord, 'missed' | 'claimed'>): string[] {
  return missed.filter((id) => !claimed.some(({ anchorId }) => anchorId === id));
}

/**
 * How each practised question stands: due when any of its anchors is, else by its newest attempt. Questions that are not in it were never
 * practised. `attempts` are newest first. Pure.
 */
export function questionStates(
  attempts: readonly Pick<AttemptRecord, 'questionId' | 'missed' | 'claimed' | 'grade'>[],
  due: readonly { questionId: string }[],
): Map<string, Exclude<QuestionState, 'never'>> {
  const states = new Map<string, Exclude<QuestionState, 'never'>>(due.map(({ questionId }) => [questionId, 'due']));
  for (const attempt of attempts) {
    if (states.has(attempt.questionId)) continue;
    states.set(attempt.questionId, attempt.grade > 1 && leftOut(attempt).length === 0 ? 'known' : 'learning');
  }
  return states;
}
