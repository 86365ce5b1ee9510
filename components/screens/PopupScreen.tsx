import { useState } from 'react';
import { beforeWords } from '@/components/posting/before-words.ts';
import { PageCard } from '@/components/progress/PageCard.tsx';
import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import { openOptions, openPrepare, openReview } from '@/hooks/open-page.ts';
import { useDue } from '@/hooks/use-due.ts';
import { useKeptPosting } from '@/hooks/use-kept-posting.ts';
import { usePageStatus } from '@/hooks/use-page-status.ts';
import { usePostingBefore } from '@/hooks/use-posting-before.ts';
import { QuizDesk } from './QuizDesk.tsx';
import css from './PopupScreen.module.css';

function leaveTo(open: () => Promise<void>): () => void {
  return () => void open().then(() => window.close());
}

/** The toolbar's popup: what the tab shows, and a minute of practice that begins with its first card. */
export function PopupScreen() {
  const tab = usePageStatus();
  const known = usePostingBefore(tab.status?.state === 'posting' ? (tab.status.title ?? '') : null, tab.tabId);
  const kept = useKeptPosting(tab.status?.state === 'posting' ? tab.tabId : null);
  const { due, load } = useDue();
  const [unanswered, setUnanswered] = useState(false);

  async function toggleSidebar() {
    if (await tab.toggleSidebar()) window.close();
    else setUnanswered(true);
  }

  const plan = due.state === 'ready' ? due.plan : null;
  return (
    <div className={css.popup}>
      <PageCard
        asking={tab.state === 'asking'}
        status={tab.status}
        before={known && beforeWords(known.before, known.now)}
        failed={unanswered}
        onToggle={() => void toggleSidebar()}
        onPrepare={kept === null ? null : leaveTo(() => openPrepare(kept))}
      />
      <main className={css.main}>
        {plan && plan.health.state !== 'ok' ? (
          <div className={css.failed} role="alert">
            <p className={css.sentence}>{plan.health.message}</p>
            <Button onClick={leaveTo(openReview)}>Look at it</Button>
          </div>
        ) : null}
        <QuizDesk due={due} load={load} large={false} onReview={leaveTo(openReview)} />
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
