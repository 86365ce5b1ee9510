import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { RankedQuestion } from '@/core/matching/match.ts';
import type { Marks } from '@/components/posting/marks.ts';
import { AnswerBox } from '@/components/practice/AnswerBox.tsx';
import { Feedback } from '@/components/practice/Feedback.tsx';
import { FollowUp } from '@/components/practice/FollowUp.tsx';
import { GuessBar } from '@/components/practice/GuessBar.tsx';
import { followUpResult } from '@/components/practice/follow-up-result.ts';
import { PracticeBar } from '@/components/practice/PracticeBar.tsx';
import { QuestionCard } from '@/components/practice/QuestionCard.tsx';
import { selectionIn } from '@/components/practice/selection-in.ts';
import { Sources } from '@/components/practice/Sources.tsx';
import type { LoadedQuestion } from '@/hooks/load-questions.ts';
import { retraction } from '@/hooks/retraction.ts';
import { useKeptWords } from '@/hooks/use-draft.ts';
import { usePracticeKeys } from '@/hooks/use-practice-keys.ts';
import { usePractice } from '@/hooks/use-practice.ts';
import type { Undo } from '@/hooks/use-undo.ts';
import { PracticeNotes } from './PracticeNotes.tsx';
import { RatingDock } from './RatingDock.tsx';
import css from './SidebarScreen.module.css';

interface SidebarPracticeProps {
  question: LoadedQuestion;
  ranked: RankedQuestion | null;
  postingId: string | null;
  quiet: boolean;
  /** "3 of 12" */
  place: string | null;
  writable: boolean;
  twoGrades: boolean;
  toast: ReactNode;
  undo: Undo;
  marks: Marks;
  say: (text: string) => void;
  onRecorded: () => void;
  /** Null at the end of the list. */
  onNext: ((quiet: boolean) => void) | null;
  onBack: () => void;
}

/** One question in practice: say it, judge it, see it, grade it. */
export function SidebarPractice(props: SidebarPracticeProps) {
  const { question, ranked, postingId, quiet, place, writable, twoGrades, toast, undo, marks, say, onRecorded, onNext, onBack } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const reveal = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const fitting = useRef<HTMLButtonElement>(null);
  const shown = useRef(true);
  const [unfolded, unfold] = useState(false);
  const practice = usePractice({
    question,
    postingId,
    writable,
    onSaved: (attempt) => {
      onRecorded();
      const retract = retraction(attempt);
      const { answer } = latest.current.state;
      undo.show(`Graded: ${question.title}.`, async () => {
        await retract();
        onRecorded();
        await latest.current.takenBack(shown.current, answer);
        return 'Taken back. Your answer is where it was.';
      });
    },
  });
  const latest = useRef(practice);
  useEffect(() => {
    latest.current = practice;
  });
  const { state, draft } = practice;
  const kept = useKeptWords(draft.state);
  const open = state.phase === 'revealed';

  useEffect(() => {
    shown.current = true;
    if (quiet) document.getElementById('practice-question')?.focus();
    else box.current?.focus();
    return () => {
      shown.current = false;
    };
  }, [quiet]);
  const answering = state.phase === 'answering';
  useEffect(() => {
    if (!answering) heading.current?.focus();
  }, [answering]);

  useEffect(() => {
    if (unfolded) note.current?.focus();
  }, [unfolded]);

  const compare = () => {
    const feedback = practice.reveal();
    if (feedback && feedback.wrongClaims.length > 0) say('One thing is worth a second look.');
  };
  const claim = (anchorId: string) => {
    say(anchorId in state.claimed ? 'No longer counted.' : 'Counted: you said it.');
    practice.claim(anchorId, selectionIn(words.current));
  };
  const compareFollowUp = () => {
    if (state.followUp.text.trim()) say(followUpResult(practice.compareFollowUp(), state.feedback?.found ?? [], practice.followUp.target));
  };
  const next = (asKey: boolean) => (onNext ? onNext(asKey) : onBack());

  usePracticeKeys({
    practice,
    anchors: question.anchors,
    twoGrades,
    places: { box, reveal, fitting },
    onCompare: compare,
    onClaim: claim,
    onNote: () => (note.current ? note.current.focus() : unfold(true)),
    onSkip: () => next(true),
    onNext: () => next(false),
    onBack,
  });

  return (
    <>
      <PracticeBar place={place} onBack={onBack} />
      <main className={css.scroll}>
        <div className={css.practice}>
          <QuestionCard
            text={question.question}
            topic={question.topic}
            level={question.level}
            requirement={ranked?.requirement ?? null}
            because={ranked?.because ?? null}
            marks={marks}
          />
          {state.feedback === null ? (
            <AnswerBox
              label="Your answer"
              describedBy="practice-question"
              placeholder="Say it as you would in the room. Half sentences are fine."
              text={draft.text}
              kept={kept}
              box={box}
              onText={draft.setText}
              onSubmit={compare}
            />
          ) : (
            <Feedback
              question={question}
              answer={state.answer}
              feedback={state.feedback}
              guess={state.guess}
              found={practice.found}
              claimed={state.claimed}
              open={open}
              heading={heading}
              words={words}
              onClaim={claim}
            >
              <FollowUp
                question={practice.followUp.text}
                text={state.followUp.text}
                result={state.followUp.found ? followUpResult(state.followUp.found, state.feedback.found, practice.followUp.target) : ''}
                open={open}
                onText={practice.typeFollowUp}
                onCompare={compareFollowUp}
              />
              <Sources sources={question.sources} />
            </Feedback>
          )}
          <PracticeNotes
            folded={answering && !unfolded}
            onUnfold={() => unfold(true)}
            question={question}
            postingId={postingId}
            writable={writable}
            box={note}
            undo={undo}
          />
        </div>
      </main>
      {toast}
      <footer className={css.dock}>
        {answering ? (
          <GuessBar
            total={question.anchors.length}
            guess={state.guess}
            reveal={reveal}
            onGuess={practice.guess}
            onReveal={compare}
            onSkip={() => next(false)}
          />
        ) : (
          <RatingDock
            anchors={question.anchors}
            practice={practice}
            writable={writable}
            twoGrades={twoGrades}
            fitting={fitting}
            onNext={onNext ? () => next(false) : null}
            onBack={onBack}
          />
        )}
      </footer>
    </>
  );
}
