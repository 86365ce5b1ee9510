import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import { GuessNumbers } from '@/components/practice/GuessNumbers.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import type { Question, TopicId } from '@/core/content/schema.ts';
import type { Grade } from '@/core/records.ts';
import { t } from '@/language/t.ts';
import { QuizResult } from './QuizResult.tsx';
import { topicName } from './topic-names.ts';
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

const NUMBERS = { 2: 'number.two', 3: 'number.three', 4: 'number.four' } as const;

/** How many are asked, never which. `of` is the number of all anchors of the question. */
export function taskOf(why: QuizCardProps['why'], count: number, of: number): string {
  if (why === 'missed' && count < of)
    return t('quiz.task.rest', count, { had: of - count, of, rest: count in NUMBERS ? t(NUMBERS[count as keyof typeof NUMBERS]) : count });
  if (why === 'missed') return t('quiz.task.missed', count);
  if (why === 'due') return t('quiz.task.due', count);
  if (why === 'planned' && count < of) return t('quiz.task.planned', { count, of });
  return t('quiz.task.all', count);
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
        {topicName(topic)}
        {why === 'ahead' ? <span className={css.ahead}>{t('quiz.ahead')}</span> : null}
      </p>
      <h1 className={css.question} lang="en">
        {question.question}
      </h1>
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
              {t('quiz.show')} <Kbd>{t('keys.enter')}</Kbd>
            </Button>
            <Button look="quiet" onClick={props.onSkip}>
              {t('common.skip')}
            </Button>
            <Button look="quiet" onClick={props.onBury}>
              {t('quiz.notToday')}
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
