import type { CallArgs } from '@/messages/protocol.ts';
import { draw } from '@/tests/support/rounds.ts';

/** One action of the person, as a message; `id` names the record by which it is found again. */
export type Action = { [N in 'note.save' | 'review.record' | 'entry.save']: { id: string; call: N; args: CallArgs<N> } }[
  'note.save' | 'review.record' | 'entry.save'];

/** Entries that one action writes. */
export const BATCH = 120;

export function noteOf(id: string, text = `The text of ${id}`): Extract<Action, { call: 'note.save' }> {
  return {
    id,
    call: 'note.save',
    args: { id, noteId: `note-of-${id}`, questionId: null, topic: null, postingId: null, text, replaces: [] },
  };
}

function answerOf(id: string, anchors: number): Action {
  const names = Array.from({ length: anchors }, (_, at) => `${id}-anchor-${at}`);
  const attempt = {
    id,
    questionId: `Q-${id}`,
    topic: 'serving' as const,
    postingId: null,
    answer: `The answer of ${id}`,
    guess: 2,
    found: names.filter((_, at) => at % 2 === 0),
    missed: names.filter((_, at) => at % 2 === 1),
    claimed: [],
    wrongClaims: [],
    grade: 3 as const,
    source: 'sidebar' as const,
    ahead: false,
  };
  return { id, call: 'review.record', args: { attempt } };
}

function entriesOf(id: string): Action {
  const entries = Array.from({ length: BATCH }, (_, at) => {
    return { id: at === 0 ? id : `${id}-${at}`, kind: 'story' as const, subject: id, value: '{}', replaces: [] };
  });
  return { id, call: 'entry.save', args: { entries } };
}

/** An action of one of three shapes, small or large, drawn by its number. */
export function actionOf(number: number): Action {
  const id = `action-${number}`;
  const shape = draw(3, number, 1);
  if (shape === 0) return noteOf(id, 'word '.repeat(1 + draw(40_000, number, 2)));
  return shape === 1 ? answerOf(id, 2 + draw(60, number, 2)) : entriesOf(id);
}
