import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import { GuessNumbers } from '@/components/practice/GuessNumbers.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import type { Question, TopicId } from '@/core/content/schema.ts';
import type { Grade } from '@/core/records.ts';
import { QuizResult } from './QuizResult.tsx';
import { TOPIC_NAMES } from './topic-names.ts';
import css from './QuizCard.module.css';

export interface QuizCardProps {
  /** Holds only the anchors that are asked. */
  question: Question;
  topic: TopicId;
  /** Number of anchors of the whole question. */
  of: number;
  why: 'missed' | 'due' | 'new' | 'ahead' | 'planned';
  twoGrades: boolean;
  phase: 'asking' | 'revealed' | 'keeping' | 'failed';
  answer: string;
  /** Before the reveal: how many points the person thinks to have named. */
  guess: number | null;
  found: readonly string[];
  /** "I did say that": anchor id → the person's words. */
  claimed: Readonly<Record<string, string>>;
  wrongClaims: readonly string[];
  /** Milliseconds until what was named and what was missed comes back; null until known. */
  intervals: { grades: Readonly<Record<Grade, number>>; missed: number | null } | null;
  /** One sentence, when keeping or undoing did not work. */
  error: string | null;
  onType: (answer: string) => void;
  onGuess: (guess: number | null) => void;
  onReveal: () => void;
  onClaim: (anchorId: string) => void;
  onGrade: (grade: Grade) => void;
  onRetry: () => void;
  onSkip: () => void;
  onBury: () => void;
}

const WORDS = ['', 'one', 'two', 'three', 'four'];

/** How many are asked, never which. `of` is the number of all anchors of the question. */
export function taskOf(why: QuizCardProps['why'], count: number, of: number): string {
  if (why === 'missed' && count < of)
    return `You had ${of - count} of ${of}; name the other ${count === 1 ? 'one' : (WORDS[count] ?? count)}.`;
  if (why === 'missed') return `Name ${count === 1 ? 'the one' : `the ${count}`} you missed last time.`;
  if (why === 'due') return count === 1 ? 'Name the one point that is due again.' : `Name the ${count} points that are due again.`;
  if (why === 'planned' && count < of) return `Name ${count} of the ${of} points of a strong answer; the others have their day.`;
  return `Name ${count === 1 ? 'the one point' : `the ${count} points`} of a strong answer.`;
}

/** One question of the quiz: typed, revealed, graded. Keys are read by the screen around it. */
export function QuizCard(props: QuizCardProps) {
  const { question, topic, why, phase, answer } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  useEffect(() => {
    if (phase === 'asking') field.current?.focus();
    // The next card has a field of its own.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [phase, question.id]);

  function revealOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.repeat) props.onReveal();
  }

  return (
    <article className={css.card}>
      <p className={css.topic}>
        {TOPIC_NAMES[topic]}
        {why === 'ahead' ? <span className={css.ahead}>ahead of time, your schedule stays as it is</span> : null}
      </p>
      <h1 className={css.question}>{question.question}</h1>
      {phase === 'asking' ? (
        <>
          <label className={css.task} htmlFor={fieldId}>
            {taskOf(why, question.anchors.length, props.of)}
          </label>
          <textarea
            ref={field}
            id={fieldId}
            className={css.field}
            rows={3}
            value={answer}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => props.onType(event.target.value)}
            onKeyDown={revealOnEnter}
          />
          {answer.trim() === '' ? null : <GuessNumbers total={question.anchors.length} guess={props.guess} onGuess={props.onGuess} />}
          <div className={css.actions}>
            <Button look="primary" onClick={props.onReveal}>
              Show anchors <Kbd>Enter</Kbd>
            </Button>
            <Button look="quiet" onClick={props.onSkip}>
              Skip
            </Button>
            <Button look="quiet" onClick={props.onBury}>
              Not today
            </Button>
          </div>
        </>
      ) : (
        <QuizResult {...props} phase={phase} />
      )}
      {props.error && phase === 'asking' ? (
        <p className={css.error} role="alert">
          {props.error}
        </p>
      ) : null}
    </article>
  );
}
