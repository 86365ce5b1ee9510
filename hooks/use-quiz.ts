import { useEffect, useReducer, useRef, useState } from 'react';
import type { PersonalCues } from '@/core/grading/grade-answer.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';
import type { Grade } from '@/core/records.ts';
import { BURIED_KEY, writeBuried } from '@/core/schedule/buried.ts';
import type { AttemptDraft } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import { claimedPhrase } from './claimed-phrase.ts';
import type { DuePlan } from './quiz-day.ts';
import { OPEN_KEY, writeOpen } from './quiz-drafts.ts';
import { attemptOf, missedOf, namedOf, reduceSession, startSession } from './quiz-session.ts';
import { sentenceOf } from './sentence-of.ts';
import { useDraft } from './use-draft.ts';
import { useGradePreview } from './use-grade-preview.ts';
import { useRoundTimer } from './use-round-timer.ts';

/** The person's own phrases for the question shown. */
function useOwnCues(questionId: string | null): PersonalCues {
  const [own, setOwn] = useState<{ questionId: string | null; cues: PersonalCues }>({ questionId: null, cues: {} });
  useEffect(() => {
    let gone = false;
    if (questionId === null) return undefined;
    ask('cue.list', { questionId }).then(
      (cues) => !gone && setOwn({ questionId, cues }),
      () => undefined, // Without them the answer is judged by the authored cues alone; "I did say that" remains.
    );
    return () => {
      gone = true;
    };
  }, [questionId]);
  return own.questionId === questionId ? own.cues : {};
}

/** One round of the quiz: each answer is kept by the background before the next card comes, half a one is kept as a draft. */
export function useQuiz(plan: DuePlan) {
  const [session, dispatch] = useReducer(reduceSession, plan, startSession);
  const draft = useDraft(OPEN_KEY);
  const buried = useRef<readonly string[]>(plan.buried);
  // Ids of withdrawals by attempt: an undo that is tried again is the same undo.
  const withdrawals = useRef(new Map<string, string>());
  const busy = useRef(false);
  const running = session.begun && !session.paused && session.phase !== 'done';
  useRoundTimer(plan.settings.roundSeconds, running, () => dispatch({ type: 'time-up' }));

  const run = session.phase === 'done' ? null : (session.runs[session.at] ?? null);
  const judged = run !== null && session.phase !== 'asking';
  const cues = useOwnCues(run?.card.question.id ?? null);
  const intervals = useGradePreview(
    run?.card.question.id ?? '',
    run ? namedOf(run) : [],
    run ? missedOf(run) : [],
    judged && run.card.why !== 'ahead',
  );

  /** One call at a time: a second key press while the first is under way does nothing. */
  async function once(work: () => Promise<void>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } catch (reason) {
      dispatch({ type: 'failed', reason: sentenceOf(reason) });
    } finally {
      busy.current = false;
    }
  }

  function keep(attempt: AttemptDraft): Promise<void> {
    return once(async () => {
      dispatch({ type: 'keeping', attempt });
      const { next } = await ask('review.record', { attempt });
      void draft.clear();
      dispatch({ type: 'kept', nextDue: next.length > 0 ? Math.min(...next.map(({ due }) => due)) : null });
    });
  }

  async function keepBuried(questionIds: readonly string[]): Promise<void> {
    await ask('draft.save', { key: BURIED_KEY, text: writeBuried(questionIds, plan.dayStart) });
    buried.current = questionIds;
  }

  /** Not today: the question stays away until the next day of practice, its dates stand. */
  function bury(): Promise<void> {
    return once(async () => {
      if (!run || session.phase === 'keeping' || session.phase === 'failed') return;
      await keepBuried([...buried.current, run.card.question.id]);
      void draft.clear();
      dispatch({ type: 'buried' });
    });
  }

  function skip(): void {
    if (!run || session.phase === 'keeping' || session.phase === 'failed') return;
    void draft.clear();
    dispatch({ type: 'skipped' });
  }

  function type(answer: string): void {
    if (run) draft.setText(writeOpen(run.card, answer));
    dispatch({ type: 'typed', answer });
  }

  function undo(): Promise<void> {
    return once(async () => {
      const last = session.runs[session.past.at(-1) ?? -1];
      if (!last || session.phase === 'keeping') return;
      if (last.outcome === 'kept' && last.attempt) {
        const attemptId = last.attempt.id;
        const id = withdrawals.current.get(attemptId) ?? crypto.randomUUID();
        withdrawals.current.set(attemptId, id);
        await ask('review.retract', { id, attemptId, deleted: true });
      }
      if (last.outcome === 'buried') await keepBuried(buried.current.filter((id) => id !== last.card.question.id));
      dispatch({ type: 'undone' });
    });
  }

  /** "I did say that", or not after all. `selected` is what is marked in the answer, if anything. */
  function claim(anchorId: string, selected: string): void {
    const anchor = run?.card.question.anchors.find(({ id }) => id === anchorId);
    if (!anchor || session.phase !== 'revealed' || !run?.missing.includes(anchorId)) return;
    dispatch({ type: 'claimed', anchorId, phrase: claimedPhrase(run.answer, anchor, selected) });
  }

  return {
    session,
    run,
    intervals,
    running,
    type,
    guess: (guess: number | null) => dispatch({ type: 'guessed', guess }),
    reveal: () => run && dispatch({ type: 'revealed', feedback: gradeAnswer(run.card.question, run.answer, cues) }),
    claim,
    grade: (grade: Grade) => (run && session.phase === 'revealed' ? keep(attemptOf(run, grade, crypto.randomUUID())) : Promise.resolve()),
    retry: () => (run?.attempt && session.phase === 'failed' ? keep(run.attempt) : Promise.resolve()),
    skip,
    bury,
    pause: () => dispatch({ type: 'paused' }),
    undo,
    end: () => dispatch({ type: 'ended' }),
    resume: () => dispatch({ type: 'resumed' }),
  };
}

export type Quiz = ReturnType<typeof useQuiz>;
