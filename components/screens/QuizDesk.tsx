import { useState } from 'react';
import { QuizIntro } from '@/components/progress/QuizIntro.tsx';
import { Button } from '@/components/ui/Button.tsx';
import type { DuePlan } from '@/hooks/quiz-day.ts';
import type { Due } from '@/hooks/use-due.ts';
import { QuizRound } from './QuizRound.tsx';
import css from './QuizDesk.module.css';

interface QuizDeskProps {
  due: Due;
  load: (ahead?: boolean) => Promise<DuePlan | null>;
  large: boolean;
  /** Null on the review page itself. */
  onReview: (() => void) | null;
}

/** The quiz from its first card on: a round begins by itself as soon as something can be asked, the clock with the first key. */
export function QuizDesk({ due, load, large, onReview }: QuizDeskProps) {
  // The plan a round was begun with: what becomes due meanwhile waits for the next one.
  const [round, setRound] = useState<{ plan: DuePlan; number: number } | null>(null);
  const [stopped, stop] = useState(false);
  const plan = due.state === 'ready' ? due.plan : null;
  if (!round && !stopped && plan && plan.cards.length > 0) setRound({ plan, number: 1 });

  async function begin(ahead: boolean) {
    const next = await load(ahead);
    const cards = next?.cards.length ?? 0;
    stop(cards === 0);
    setRound(next && cards > 0 ? { plan: next, number: (round?.number ?? 0) + 1 } : null);
  }

  if (round) {
    return (
      <QuizRound
        key={round.number}
        plan={round.plan}
        large={large}
        onAgain={() => void begin(false)}
        onAhead={() => void begin(true)}
        onReview={onReview}
        onChange={() => void load()}
      />
    );
  }
  if (due.state === 'loading') return <p className={css.quiet}>Looking up what is due…</p>;
  if (due.state === 'failed') {
    return (
      <div className={css.failed} role="alert">
        <p className={css.sentence}>{due.reason}</p>
        <Button autoFocus onClick={() => void load()}>
          Try again
        </Button>
      </div>
    );
  }
  const { from, dueAnchors, posting, persona, newDone } = due.plan;
  return (
    <section className={css.empty} aria-labelledby="quiz-empty">
      <h1 id="quiz-empty" className={css.title}>
        Done for today
      </h1>
      <QuizIntro
        from={from}
        cards={0}
        dueAnchors={dueAnchors}
        posting={posting ? posting.title : null}
        personaName={persona?.name ?? null}
        newDone={newDone}
      />
      {from === 'ahead' ? null : (
        <div>
          <Button onClick={() => void begin(true)}>Practise ahead</Button>
        </div>
      )}
    </section>
  );
}
