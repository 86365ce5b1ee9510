import { useRef } from 'react';
import { MarketPanel } from '@/components/preparation/MarketPanel.tsx';
import { PostingPicker } from '@/components/preparation/PostingPicker.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { Toast } from '@/components/ui/Toast.tsx';
import { openReview } from '@/hooks/open-page.ts';
import { useHash } from '@/hooks/use-hash.ts';
import { useMarket } from '@/hooks/use-market.ts';
import { useUndo } from '@/hooks/use-undo.ts';
import { PrepareOwn } from './PrepareOwn.tsx';
import { PreparePosting } from './PreparePosting.tsx';
import css from './PrepareScreen.module.css';

/** Getting ready for one posting, and what all of them ask. */
export function PrepareScreen() {
  const [postingId, choose] = useHash('posting');
  const { state, error, load, forget } = useMarket();
  const undo = useUndo();
  const heading = useRef<HTMLHeadingElement>(null);

  async function forgetAll() {
    const back = await forget();
    if (back) undo.show('The postings are forgotten', back);
  }
  return (
    <div className={css.page}>
      {postingId === null ? (
        <header className={css.header}>
          <h1 ref={heading} className={css.title}>
            Prepare
          </h1>
          <Button look="quiet" onClick={() => void openReview()}>
            Review
          </Button>
        </header>
      ) : null}
      <main className={css.main}>
        {error ? (
          <div className={css.failed} role="alert">
            <p>{error}</p>
            <Button onClick={() => void load()}>Try again</Button>
          </div>
        ) : null}
        {postingId === null ? (
          <>
            {!state && !error ? <p className={css.quiet}>Opening your postings…</p> : null}
            {state ? <PostingPicker postings={state.postings} onChoose={choose} /> : null}
            <PrepareOwn undo={undo} />
            {state ? <MarketPanel market={state.market} onForget={() => void forgetAll()} /> : null}
          </>
        ) : (
          <PreparePosting key={postingId} postingId={postingId} onBack={() => choose(null)} />
        )}
      </main>
      {undo.offer ? (
        <div className={css.toast}>
          <Toast
            text={undo.offer.text}
            failed={undo.offer.failed}
            onUndo={undo.offer.run ? () => void undo.undo() : null}
            onHold={undo.hold}
          />
        </div>
      ) : null}
    </div>
  );
}
