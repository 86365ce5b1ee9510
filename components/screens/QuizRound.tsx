import { useEffect, useRef, useState } from 'react';
import { plural } from '@/components/progress/plural.ts';
import { QuizCard } from '@/components/progress/QuizCard.tsx';
import { QuizDone } from '@/components/progress/QuizDone.tsx';
import { QuizIntro } from '@/components/progress/QuizIntro.tsx';
import { QuizPause } from '@/components/progress/QuizPause.tsx';
import { QuizTools } from '@/components/progress/QuizTools.tsx';
import { TimeBar } from '@/components/progress/TimeBar.tsx';
import { LiveRegion } from '@/components/ui/LiveRegion.tsx';
import { ShortcutsDialog } from '@/components/ui/ShortcutsDialog.tsx';
import type { DuePlan } from '@/hooks/quiz-day.ts';
import { summarize } from '@/hooks/quiz-session.ts';
import { shortcutsOf } from '@/hooks/shortcuts.ts';
import { useQuizKeys } from '@/hooks/use-quiz-keys.ts';
import { useQuiz } from '@/hooks/use-quiz.ts';
import css from './QuizRound.module.css';

interface QuizRoundProps {
  plan: DuePlan;
  large: boolean;
  onAgain: () => void;
  onAhead: () => void;
  /** Null on the review page itself. */
  onReview: (() => void) | null;
  /** Something was kept or withdrawn: counts elsewhere are old. */
  onChange: () => void;
}

/** A key held down since the reveal must not press the grade button that has just come under it. */
function stopRepeats(event: KeyboardEvent): void {
  if (event.repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}

/** One round: the clock, the card, and what it came to. */
export function QuizRound({ plan, large, onAgain, onAhead, onReview, onChange }: QuizRoundProps) {
  const quiz = useQuiz(plan);
  const { session, run } = quiz;
  const { roundSeconds, twoGrades } = plan.settings;
  const summary = summarize(session);
  const isDone = session.phase === 'done';
  const [help, setHelp] = useState(false);
  const [endedAt, setEndedAt] = useState(() => Date.now());
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isDone) setEndedAt(Date.now());
  }, [isDone]);
  useEffect(() => {
    document.addEventListener('keydown', stopRepeats);
    return () => document.removeEventListener('keydown', stopRepeats);
  }, []);

  const claim = (anchorId: string) => quiz.claim(anchorId, String(getSelection() ?? ''));
  useQuizKeys({
    quiz,
    twoGrades,
    onClaim: claim,
    onWrite: () => place.current?.querySelector('textarea')?.focus(),
    onHelp: () => setHelp(true),
  });

  const told = useRef(summary.kept);
  useEffect(() => {
    if (told.current !== summary.kept) onChange();
    told.current = summary.kept;
  }, [summary.kept, onChange]);

  const kept = session.phase === 'keeping' ? 'Saving…' : session.phase === 'asking' && summary.lastKept ? 'Saved.' : '';
  const status = [kept, session.timeUp ? 'Time is up; finish this one.' : ''].filter(Boolean).join(' ');
  const { posting } = plan;
  return (
    <div ref={place} className={css.round} data-large={large || undefined}>
      <LiveRegion text={isDone ? `${summary.named} of ${plural(summary.asked, 'anchor')} named.` : status} />
      {isDone ? null : (
        <div className={css.top}>
          {roundSeconds === null ? null : <TimeBar seconds={roundSeconds} running={quiz.running} timeUp={session.timeUp} />}
          <div className={css.line}>
            <p className={css.status} aria-hidden="true">
              {status}
            </p>
            <QuizTools
              paused={session.paused}
              canUndo={session.past.length > 0}
              onPause={quiz.pause}
              onUndo={() => void quiz.undo()}
              onHelp={() => setHelp(true)}
            />
          </div>
        </div>
      )}
      {isDone || session.past.length > 0 ? null : (
        <QuizIntro
          from={plan.from}
          cards={plan.cards.length}
          dueAnchors={plan.dueAnchors}
          posting={posting ? [posting.title, posting.company].filter(Boolean).join(', ') : null}
          personaName={plan.persona?.name ?? null}
          newDone={plan.newDone}
        />
      )}
      {session.paused ? <QuizPause onGoOn={quiz.pause} /> : null}
      {run && session.phase !== 'done' && !session.paused ? (
        <QuizCard
          key={session.at}
          question={run.card.question}
          of={run.card.of}
          topic={run.card.question.topic}
          why={run.card.why}
          twoGrades={twoGrades}
          phase={session.phase}
          answer={run.answer}
          guess={run.guess}
          found={run.found}
          claimed={Object.fromEntries(run.claimed.map(({ anchorId, phrase }) => [anchorId, phrase]))}
          wrongClaims={run.wrongClaims}
          intervals={quiz.intervals}
          error={session.error}
          onType={quiz.type}
          onGuess={quiz.guess}
          onReveal={quiz.reveal}
          onClaim={claim}
          onGrade={(grade) => void quiz.grade(grade)}
          onRetry={() => void quiz.retry()}
          onSkip={quiz.skip}
          onBury={() => void quiz.bury()}
        />
      ) : null}
      {isDone ? (
        <QuizDone
          cards={summary.kept}
          named={summary.named}
          asked={summary.asked}
          skipped={summary.skipped}
          buried={summary.buried}
          missed={summary.missed}
          nextIn={summary.nextDue === null ? null : summary.nextDue - endedAt}
          canUndo={session.past.length > 0}
          error={session.error}
          onGoOn={session.runs[session.at] && !session.timeUp ? quiz.resume : null}
          onAgain={onAgain}
          onAhead={onAhead}
          onUndo={() => void quiz.undo()}
          onReview={onReview}
        />
      ) : null}
      {help && <ShortcutsDialog shortcuts={shortcutsOf('quiz')} submit={['Enter']} onClose={() => setHelp(false)} />}
    </div>
  );
}
