import type { Question } from '@/core/content/schema.ts';
import type { AnswerFeedback } from '@/core/grading/grade-answer.ts';
import type { Grade } from '@/core/records.ts';
import type { AttemptDraft } from '@/messages/protocol.ts';

/** One question from the empty box to the stored review. */
export interface PracticeState {
  phase: 'answering' | 'revealed' | 'saving' | 'failed' | 'saved';
  guess: number | null;
  /** The answer as it was when it was compared. */
  answer: string;
  feedback: AnswerFeedback | null;
  /** "I did say that": anchor id → the person's words. */
  claimed: Record<string, string>;
  followUp: FollowUpState;
  /** What was sent; trying again sends the same id. */
  attempt: AttemptDraft | null;
  /** In how many milliseconds the first anchor of the question comes back. */
  nextIn: number | null;
  error: string | null;
}

export interface FollowUpState {
  text: string;
  /** The anchor it hunts, fixed from the first letter on; undefined while it may still move. */
  target: string | null | undefined;
  /** Null before it was compared. */
  found: string[] | null;
  /** The text as it was compared. */
  compared: string;
}

export type PracticeAction =
  | { type: 'guess'; guess: number | null }
  | { type: 'revealed'; answer: string; feedback: AnswerFeedback }
  | { type: 'claim'; anchorId: string; phrase: string }
  | { type: 'follow-typed'; text: string; target: string | null }
  | { type: 'follow-compared'; found: string[] }
  | { type: 'saving'; attempt: AttemptDraft }
  | { type: 'saved'; attempt: AttemptDraft; nextIn: number | null }
  | { type: 'failed'; reason: string }
  | { type: 'taken-back' };

const NO_FOLLOW_UP: FollowUpState = { text: '', target: undefined, found: null, compared: '' };

export const FRESH: PracticeState = {
  phase: 'answering',
  guess: null,
  answer: '',
  feedback: null,
  claimed: {},
  followUp: NO_FOLLOW_UP,
  attempt: null,
  nextIn: null,
  error: null,
};

function toggle(claimed: Record<string, string>, anchorId: string, phrase: string): Record<string, string> {
  if (!(anchorId in claimed)) return { ...claimed, [anchorId]: phrase };
  return Object.fromEntries(Object.entries(claimed).filter(([id]) => id !== anchorId));
}

export function reducePractice(state: PracticeState, action: PracticeAction): PracticeState {
  switch (action.type) {
    case 'guess':
      return state.phase === 'answering' ? { ...state, guess: action.guess } : state;
    case 'revealed':
      if (state.phase !== 'answering') return state;
      return { ...state, phase: 'revealed', answer: action.answer, feedback: action.feedback };
    case 'claim':
      if (state.phase !== 'revealed') return state;
      return { ...state, claimed: toggle(state.claimed, action.anchorId, action.phrase) };
    case 'follow-typed': {
      const target = action.text ? (state.followUp.target ?? action.target) : undefined;
      return {
        ...state,
        followUp: { ...state.followUp, text: action.text, target: state.followUp.found ? state.followUp.target : target },
      };
    }
    case 'follow-compared':
      if (state.phase !== 'revealed') return state;
      return { ...state, followUp: { ...state.followUp, found: action.found, compared: state.followUp.text } };
    case 'saving':
      return { ...state, phase: 'saving', attempt: action.attempt, error: null };
    case 'saved':
      return { ...state, phase: 'saved', attempt: action.attempt, nextIn: action.nextIn };
    case 'failed':
      return { ...state, phase: 'failed', error: action.reason };
    case 'taken-back':
      // Withdrawn is withdrawn: the next grade is a new attempt.
      return { ...state, phase: 'revealed', attempt: null, nextIn: null, error: null };
  }
}

/** How each anchor stands, in the card's order. */
export function namedOf(
  state: PracticeState,
  question: Pick<Question, 'anchors'>,
): { found: string[]; claimed: string[]; missed: string[] } {
  const found = new Set([...(state.feedback?.found ?? []), ...(state.followUp.found ?? [])]);
  const ids = question.anchors.map(({ id }) => id);
  return {
    found: ids.filter((id) => found.has(id)),
    claimed: ids.filter((id) => !found.has(id) && id in state.claimed),
    missed: ids.filter((id) => !found.has(id) && !(id in state.claimed)),
  };
}

/** The grade that fits what was named: the first anchor is the one whose absence fails the answer. "At once" only the person can know. */
export function fittingGrade(question: Pick<Question, 'anchors'>, missed: readonly string[]): Grade {
  const total = question.anchors.length;
  const named = total - missed.length;
  if (missed.length === 0) return 3;
  const first = question.anchors[0]?.id ?? '';
  return named === 0 || (missed.includes(first) && named * 2 < total) ? 1 : 2;
}

/** What the interviewer asks next: after the most important missed anchor, else the card's own question. */
export function followUpOf(
  state: PracticeState,
  question: Pick<Question, 'anchors' | 'followUp'>,
): { target: string | null; text: string } {
  const target = state.followUp.target === undefined ? (namedOf(state, question).missed[0] ?? null) : state.followUp.target;
  const anchor = question.anchors.find(({ id }) => id === target);
  return { target, text: anchor?.followUp ?? question.followUp };
}

/** The attempt as the background stores it. The id is given: a repeated attempt is the same record. */
export function attemptOf(
  state: PracticeState,
  question: Pick<Question, 'anchors' | 'followUp' | 'id'> & Pick<AttemptDraft, 'topic'>,
  rest: Pick<AttemptDraft, 'id' | 'postingId' | 'grade' | 'source' | 'ahead'>,
): AttemptDraft {
  const { found, claimed, missed } = namedOf(state, question);
  const asked = state.followUp.compared.trim() ? `\n\n${followUpOf(state, question).text}\n${state.followUp.compared}` : '';
  return {
    ...rest,
    questionId: question.id,
    topic: question.topic,
    answer: state.answer + asked,
    guess: state.guess,
    found,
    missed,
    claimed: claimed.map((anchorId) => ({ anchorId, phrase: state.claimed[anchorId] ?? '' })),
    wrongClaims: state.feedback?.wrongClaims ?? [],
  };
}
