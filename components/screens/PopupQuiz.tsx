import { useEffect, useRef, useState } from 'react';
import { commandOf } from '@/components/progress/quiz-keys.ts';
import { plural } from '@/components/progress/plural.ts';
import { QuizCard } from '@/components/progress/QuizCard.tsx';
import { QuizDone } from '@/components/progress/QuizDone.tsx';
import { QuizKeys } from '@/components/progress/QuizKeys.tsx';
import { TimeBar } from '@/components/progress/TimeBar.tsx';
import { LiveRegion } from '@/components/ui/LiveRegion.tsx';
import type { QuizCard as Card } from '@/hooks/quiz-plan.ts';
import { summarize } from '@/hooks/quiz-session.ts';
import { useQuiz } from '@/hooks/use-quiz.ts';
import css from './PopupQuiz.module.css';

interface PopupQuizProps {
  cards: readonly Card[];
  onAgain: () => void;
  /** Ended before anything was done. */
  onLeave: () => void;
  onReview: () => void;
  /** Something was kept or withdrawn: counts elsewhere are old. */
  onChange: () => void;
}

/** One round: the minute, the card, and what it came to. */
export function PopupQuiz({ cards, onAgain, onLeave, onReview, onChange }: PopupQuizProps) {
  const quiz = useQuiz(cards);
  const { session, run } = quiz;
  const summary = summarize(session);
  const isDone = session.phase === 'done';
  const [endedAt, setEndedAt] = useState(() => Date.now());
  useEffect(() => {
    if (isDone) setEndedAt(Date.now());
  }, [isDone]);

  function claim(anchorId: string | undefined) {
    if (anchorId) quiz.claim(anchorId, String(getSelection() ?? ''));
  }
  function press(event: KeyboardEvent) {
    const field = event.target instanceof HTMLTextAreaElement ? event.target : null;
    // A key held down since the reveal must not press the grade button that has just come under it.
    if (event.repeat && !field) return event.preventDefault();
    const command = commandOf(event, { inField: field !== null, empty: field?.value === '' });
    if (!command || (isDone && command.do !== 'undo')) return undefined;
    event.preventDefault();
    if (command.do === 'undo') return void quiz.undo();
    if (session.phase === 'keeping') return undefined;
    if (command.do === 'grade') return void quiz.grade(command.grade);
    if (command.do === 'claim') return claim(run?.card.question.anchors[command.index]?.id);
    if (command.do === 'skip') return quiz.skip();
    return session.past.length === 0 ? onLeave() : quiz.end();
  }
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const told = useRef(summary.kept);
  useEffect(() => {
    if (told.current !== summary.kept) onChange();
    told.current = summary.kept;
  }, [summary.kept, onChange]);

  const kept = session.phase === 'keeping' ? 'Saving…' : session.phase === 'asking' && summary.lastKept ? 'Saved.' : '';
  const status = [kept, session.timeUp ? 'Time is up; finish this one.' : ''].filter(Boolean).join(' ');
  return (
    <div className={css.round}>
      <LiveRegion text={isDone ? `${summary.named} of ${plural(summary.asked, 'anchor')} named.` : status} />
      {isDone ? null : (
        <div className={css.top}>
          <TimeBar timeUp={session.timeUp} />
          <div className={css.line}>
            <p className={css.status} aria-hidden="true">
              {status}
            </p>
            <QuizKeys />
          </div>
        </div>
      )}
      {run && session.phase !== 'done' ? (
        <QuizCard
          key={session.at}
          question={run.card.question}
          topic={run.card.question.topic}
          why={run.card.why}
          phase={session.phase}
          answer={run.answer}
          found={run.found}
          claimed={Object.fromEntries(run.claimed.map(({ anchorId, phrase }) => [anchorId, phrase]))}
          wrongClaims={run.wrongClaims}
          intervals={quiz.intervals}
          error={session.error}
          onType={quiz.type}
          onReveal={quiz.reveal}
          onClaim={claim}
          onGrade={(grade) => void quiz.grade(grade)}
          onRetry={() => void quiz.retry()}
          onSkip={quiz.skip}
        />
      ) : (
        <QuizDone
          cards={summary.kept}
          named={summary.named}
          asked={summary.asked}
          skipped={summary.skipped}
          missed={summary.missed}
          nextIn={summary.nextDue === null ? null : summary.nextDue - endedAt}
          canUndo={session.past.length > 0}
          error={session.error}
          onGoOn={session.runs[session.at] && !session.timeUp ? quiz.resume : null}
          onAgain={onAgain}
          onUndo={() => void quiz.undo()}
          onReview={onReview}
        />
      )}
    </div>
  );
}
