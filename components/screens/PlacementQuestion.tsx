import { useEffect, useRef } from 'react';
import { NO_MARKS } from '@/components/posting/no-marks.ts';
import { AnswerBox } from '@/components/practice/AnswerBox.tsx';
import { Feedback } from '@/components/practice/Feedback.tsx';
import { QuestionCard } from '@/components/practice/QuestionCard.tsx';
import { selectionIn } from '@/components/practice/selection-in.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import type { TopicId } from '@/core/content/schema.ts';
import type { PlacementStep } from '@/core/entries/kinds.ts';
import { stepOf, unknownStep } from '@/core/preparation/placement-step.ts';
import type { LoadedQuestion } from '@/hooks/load-questions.ts';
import { usePlacementKeys } from '@/hooks/use-placement-keys.ts';
import { useKeptWords } from '@/hooks/use-draft.ts';
import { usePractice } from '@/hooks/use-practice.ts';
import { RatingDock } from './RatingDock.tsx';
import css from './PlacementQuiz.module.css';

interface PlacementQuestionProps {
  question: LoadedQuestion;
  /** The topic that it stands for. */
  topic: TopicId;
  twoGrades: boolean;
  /** What it came to; once that is kept the next question takes its place. */
  onStep: (step: PlacementStep) => void;
  onUndo: () => void;
  onLeave: () => void;
}

/** One question of the placement: answered and graded like any other, or left with "I don't know". */
export function PlacementQuestion({ question, topic, twoGrades, onStep, onUndo, onLeave }: PlacementQuestionProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const fitting = useRef<HTMLButtonElement>(null);
  const practice = usePractice({
    question,
    postingId: null,
    writable: true,
    source: 'placement',
    onSaved: (attempt) => onStep(stepOf(attempt, topic)),
  });
  const { state, draft } = practice;
  const kept = useKeptWords(draft.state);
  const answering = state.phase === 'answering';

  useEffect(() => {
    if (answering) box.current?.focus();
    else heading.current?.focus();
  }, [answering]);

  const compare = () => void practice.reveal();
  const pass = () => onStep(unknownStep(question, topic));
  const claim = (anchorId: string) => practice.claim(anchorId, selectionIn(words.current));
  usePlacementKeys({
    practice,
    twoGrades,
    anchors: question.anchors,
    box,
    fitting,
    onCompare: compare,
    onClaim: claim,
    onPass: pass,
    onUndo,
    onLeave,
  });

  return (
    <>
      <QuestionCard text={question.question} topic={topic} level={question.level} requirement={null} because={null} marks={NO_MARKS} />
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
          guess={null}
          found={practice.found}
          claimed={state.claimed}
          open={state.phase === 'revealed'}
          heading={heading}
          words={words}
          onClaim={claim}
        >
          {null}
        </Feedback>
      )}
      {answering ? (
        <div className={css.actions}>
          <Button look="primary" onClick={compare}>
            Compare my answer <Kbd>Ctrl Enter</Kbd>
          </Button>
          <Button aria-keyshortcuts="s" onClick={pass}>
            I don’t know <Kbd>S</Kbd>
          </Button>
        </div>
      ) : null}
      {!answering && state.phase !== 'saved' ? (
        <div className={css.dock}>
          <RatingDock
            anchors={question.anchors}
            practice={practice}
            twoGrades={twoGrades}
            writable
            fitting={fitting}
            onNext={null}
            onBack={onLeave}
          />
        </div>
      ) : null}
    </>
  );
}
