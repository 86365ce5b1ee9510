import { useState } from 'react';
import { beforeWords } from '@/components/posting/before-words.ts';
import { PageCard } from '@/components/progress/PageCard.tsx';
import { plural } from '@/components/progress/plural.ts';
import { QuizStart } from '@/components/progress/QuizStart.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { openOptions, openPrepare, openReview } from '@/hooks/open-page.ts';
import type { DuePlan } from '@/hooks/use-due.ts';
import { useDue } from '@/hooks/use-due.ts';
import { usePageStatus } from '@/hooks/use-page-status.ts';
import { usePostingBefore } from '@/hooks/use-posting-before.ts';
import { PopupQuiz } from './PopupQuiz.tsx';
import css from './PopupScreen.module.css';

function leaveTo(open: () => Promise<void>): () => void {
  return () => void open().then(() => window.close());
}

/** The toolbar's popup: what the tab shows, and a minute of practice. */
export function PopupScreen() {
  const tab = usePageStatus();
  const known = usePostingBefore(tab.status?.state === 'posting' ? (tab.status.title ?? '') : null, tab.tabId);
  const { due, load } = useDue();
  const [unanswered, setUnanswered] = useState(false);
  // The plan a round was begun with: what becomes due meanwhile waits for the next one.
  const [round, setRound] = useState<{ plan: DuePlan; number: number } | null>(null);

  async function toggleSidebar() {
    if (await tab.toggleSidebar()) window.close();
    else setUnanswered(true);
  }
  async function again() {
    const plan = await load();
    setRound(plan && plan.cards.length > 0 ? { plan, number: (round?.number ?? 0) + 1 } : null);
  }
  async function backToStart() {
    setRound(null);
    await load();
  }

  const plan = due.state === 'ready' ? due.plan : null;
  return (
    <div className={css.popup}>
      {round ? (
        <span />
      ) : (
        <PageCard
          asking={tab.state === 'asking'}
          status={tab.status}
          before={known && beforeWords(known.before, known.now)}
          failed={unanswered}
          onToggle={() => void toggleSidebar()}
        />
      )}
      <main className={css.main}>
        {round ? (
          <PopupQuiz
            key={round.number}
            cards={round.plan.cards}
            onAgain={() => void again()}
            onLeave={() => void backToStart()}
            onReview={leaveTo(openReview)}
            onChange={() => void load()}
          />
        ) : null}
        {round ? null : <h1 className={css.title}>Sixty seconds</h1>}
        {!round && due.state === 'loading' ? <p className={css.quiet}>Looking up what is due…</p> : null}
        {due.state === 'failed' && !round ? (
          <div className={css.failed} role="alert">
            <p className={css.sentence}>{due.reason}</p>
            <Button autoFocus onClick={() => void load()}>
              Try again
            </Button>
          </div>
        ) : null}
        {plan && !round ? (
          <>
            {plan.health.state === 'ok' ? null : (
              <div className={css.failed} role="alert">
                <p className={css.sentence}>{plan.health.message}</p>
                <Button onClick={leaveTo(openReview)}>Look at it</Button>
              </div>
            )}
            <QuizStart
              from={plan.from}
              cards={plan.cards.length}
              dueAnchors={plan.dueAnchors}
              posting={plan.posting ? [plan.posting.title, plan.posting.company].filter(Boolean).join(', ') : null}
              personaName={plan.persona?.name ?? null}
              titles={plan.cards.map(({ question }) => question.title)}
              newDone={plan.newDone}
              onStart={() => setRound({ plan, number: 1 })}
            />
          </>
        ) : null}
      </main>
      <footer className={css.footer}>
        <span className={css.count}>{plan ? `${plural(plan.dueAnchors, 'anchor')} due` : ''}</span>
        <Button look="quiet" onClick={leaveTo(() => openPrepare(null))}>
          Prepare
        </Button>
        <Button look="quiet" onClick={leaveTo(openReview)}>
          Review
        </Button>
        <Button look="quiet" onClick={leaveTo(openOptions)}>
          Options
        </Button>
      </footer>
    </div>
  );
}
