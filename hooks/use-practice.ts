import { useEffect, useReducer, useRef } from 'react';
import type { PersonalCues } from '@/core/grading/grade-answer.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';
import type { Grade } from '@/core/records.ts';
import type { AttemptDraft } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import { claimedPhrase } from './claimed-phrase.ts';
import type { LoadedQuestion } from './load-questions.ts';
import { attemptOf, followUpOf, FRESH, fittingGrade, namedOf, reducePractice } from './practice-state.ts';
import { sentenceOf } from './sentence-of.ts';
import { useDraft } from './use-draft.ts';
import { useGradePreview } from './use-grade-preview.ts';

export interface PracticeContext {
  question: LoadedQuestion;
  postingId: string | null;
  /** False where the store may not be written: everything but saving works. */
  writable: boolean;
  /** Where it is practised; beside the posting where nothing is said. */
  source?: AttemptDraft['source'];
  /** The review is in the store. */
  onSaved?: (attempt: AttemptDraft) => void;
}

/** The person's own phrases, asked for once; without them the authored cues judge alone and "I did say that" remains. */
function useOwnCues(questionId: string) {
  const own = useRef<PersonalCues>({});
  useEffect(() => {
    let gone = false;
    own.current = {};
    ask('cue.list', { questionId }).then(
      (cues) => {
        if (!gone) own.current = cues;
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [questionId]);
  return own;
}

/** One question beside the posting or in the placement, from the empty box to the stored review. Give the component a key per question. */
export function usePractice({ question, postingId, writable, source = 'sidebar', onSaved }: PracticeContext) {
  const [state, dispatch] = useReducer(reducePractice, FRESH);
  const key = `answer:${question.id}:${postingId ?? ''}`;
  const draft = useDraft(key, writable);
  const own = useOwnCues(question.id);
  const busy = useRef(false);
  const { found, claimed, missed } = namedOf(state, question);
  const named = [...found, ...claimed];
  const intervals = useGradePreview(question.id, named, missed, state.phase !== 'answering');
  const followUp = followUpOf(state, question);

  async function send(attempt: AttemptDraft): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    dispatch({ type: 'saving', attempt });
    try {
      const stored = await ask('review.record', { attempt });
      const dues = stored.next.map(({ due }) => due);
      dispatch({ type: 'saved', attempt: stored.attempt, nextIn: dues.length > 0 ? Math.min(...dues) - stored.attempt.at : null });
      onSaved?.(stored.attempt);
      // What is stored needs no draft; a draft that stays does no harm.
      await draft.clear().catch(() => undefined);
    } catch (reason) {
      dispatch({ type: 'failed', reason: sentenceOf(reason) });
    } finally {
      busy.current = false;
    }
  }

  return {
    state,
    draft,
    found,
    claimed,
    missed,
    followUp,
    intervals,
    suggested: fittingGrade(question, missed),
    guess: (guess: number | null) => dispatch({ type: 'guess', guess }),
    reveal: () => {
      if (state.phase !== 'answering') return null;
      const feedback = gradeAnswer(question, draft.text, own.current);
      void draft.flush();
      dispatch({ type: 'revealed', answer: draft.text, feedback });
      return feedback;
    },
    claim: (anchorId: string, selected: string) => {
      const anchor = question.anchors.find(({ id }) => id === anchorId);
      if (anchor) dispatch({ type: 'claim', anchorId, phrase: claimedPhrase(state.answer, anchor, selected, state.feedback?.spans) });
    },
    typeFollowUp: (text: string) => dispatch({ type: 'follow-typed', text, target: followUp.target }),
    compareFollowUp: () => {
      const { found: now } = gradeAnswer(question, state.followUp.text, own.current);
      dispatch({ type: 'follow-compared', found: now });
      return now;
    },
    grade: (grade: Grade) => {
      if (!writable || (state.phase !== 'revealed' && state.phase !== 'failed')) return;
      // The first try may have reached the store although its answer was lost: it keeps its id, and the stored grade comes back.
      const id = state.attempt?.id ?? crypto.randomUUID();
      void send(attemptOf(state, question, { id, postingId, grade, source, ahead: false }));
    },
    retry: () => {
      if (state.phase === 'failed' && state.attempt) void send(state.attempt);
    },
    /** The attempt was withdrawn: back to the grades where the question is still shown; the text is a draft again. */
    takenBack: async (shown: boolean, answer: string) => {
      if (shown) dispatch({ type: 'taken-back' });
      if (shown) draft.setText(answer);
      else await ask('draft.save', { key, text: answer });
    },
  };
}

export type Practice = ReturnType<typeof usePractice>;
