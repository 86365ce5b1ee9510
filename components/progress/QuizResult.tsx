import { useEffect, useRef } from 'react';
import { AnchorList } from '@/components/practice/AnchorList.tsx';
import { GradeBar } from '@/components/practice/GradeBar.tsx';
import { guessPhrase } from '@/components/practice/guess-phrase.ts';
import { WrongClaims } from '@/components/practice/WrongClaims.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { LiveRegion } from '@/components/ui/LiveRegion.tsx';
import { suggestGrade } from '@/core/schedule/suggest-grade.ts';
import { formatLength } from './format-time.ts';
import type { QuizCardProps } from './QuizCard.tsx';
import css from './QuizCard.module.css';

function noteOf({ why, intervals }: QuizCardProps): string {
  if (why === 'ahead') return 'Ahead of time: your schedule stays as it is.';
  return intervals?.missed ? `What was not named comes back in ${formatLength(intervals.missed)}.` : '';
}

/** The card after the reveal: the answer stays in sight until it is kept. */
export function QuizResult(props: QuizCardProps) {
  const { question, phase, answer, found, claimed, wrongClaims, why, intervals } = props;
  const fitting = useRef<HTMLButtonElement>(null);
  const asked = question.anchors.length;
  const named = found.length + Object.keys(claimed).length;
  useEffect(() => {
    if (phase === 'revealed') fitting.current?.focus();
  }, [phase]);
  return (
    <>
      {answer.trim() ? (
        // It scrolls when it is long, so the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <blockquote className={css.answer} aria-label="Your answer" tabIndex={0}>
          {answer}
        </blockquote>
      ) : null}
      <LiveRegion text={`${named} of ${asked} named.`} />
      {props.guess === null ? null : <p className={css.guessed}>{guessPhrase(props.guess, found.length, asked)}</p>}
      <AnchorList anchors={question.anchors} found={found} claimed={claimed} open={phase === 'revealed'} onClaim={props.onClaim} />
      <WrongClaims claims={question.wrongClaims.filter(({ id }) => wrongClaims.includes(id))} />
      {phase === 'failed' ? (
        <div className={css.failed} role="alert">
          <p className={css.failedText}>{props.error}</p>
          <Button look="primary" onClick={props.onRetry} autoFocus>
            Try again
          </Button>
        </div>
      ) : (
        <div className={css.grades}>
          <GradeBar
            suggested={suggestGrade(named, asked)}
            two={props.twoGrades}
            intervals={why === 'ahead' ? null : (intervals?.grades ?? null)}
            note={noteOf(props)}
            disabled={phase === 'keeping'}
            fitting={fitting}
            onGrade={props.onGrade}
          />
        </div>
      )}
      {props.error && phase === 'revealed' ? (
        <p className={css.error} role="alert">
          {props.error}
        </p>
      ) : null}
    </>
  );
}
