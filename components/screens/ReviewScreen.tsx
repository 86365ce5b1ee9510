import { useMemo } from 'react';
import { ExportButton } from '@/components/notes/ExportButton.tsx';
import { HealthNotice } from '@/components/notes/HealthNotice.tsx';
import { countProgress } from '@/components/progress/count-progress.ts';
import { plural } from '@/components/progress/plural.ts';
import { ProgressStrip } from '@/components/progress/ProgressStrip.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { openOptions, openPrepare } from '@/hooks/open-page.ts';
import { useExport } from '@/hooks/use-export.ts';
import { useNotes } from '@/hooks/use-notes.ts';
import { BackupTools } from './BackupTools.tsx';
import { ReviewList } from './ReviewList.tsx';
import css from './ReviewScreen.module.css';

/** Everything that was written and answered, in a tab of its own. */
export function ReviewScreen() {
  const notebook = useNotes();
  const { book, error, load } = notebook;
  const { result, run } = useExport();
  const progress = useMemo(() => (book ? countProgress(book.attempts, book.due, book.questions) : []), [book]);
  const isEmpty = book !== null && book.notes.length + book.attempts.length === 0;
  return (
    <div className={css.page}>
      <header className={css.header}>
        <div>
          <h1 className={css.title}>Review</h1>
          {book && !isEmpty ? (
            <p className={css.sum}>
              {plural(book.notes.length, 'note')} and {plural(book.attempts.length, 'attempt')}, on this machine only
            </p>
          ) : null}
        </div>
        <div className={css.tools}>
          <ExportButton result={result} onExport={() => void run()} />
          <Button look="quiet" onClick={() => void openPrepare(null)}>
            Prepare
          </Button>
          <Button look="quiet" onClick={() => void openOptions()}>
            Options
          </Button>
        </div>
      </header>
      <main className={css.main}>
        {error ? (
          <div className={css.failed} role="alert">
            <p>{error}</p>
            <Button onClick={() => void load()}>Try again</Button>
          </div>
        ) : null}
        {!book && !error ? <p className={css.quiet}>Opening your notebook…</p> : null}
        {book && book.health.state !== 'ok' ? (
          <HealthNotice {...book.health} state={book.health.state} onMend={notebook.mend} onLookAgain={load} />
        ) : null}
        {progress.length > 0 ? <ProgressStrip rows={progress} /> : null}
        {book && isEmpty && book.health.state === 'ok' && !error ? (
          <section className={css.empty}>
            <h2>Nothing here yet</h2>
            <p>
              Open an MLOps posting, show the sidebar with <kbd>Alt Shift D</kbd> and answer one question. Your answers and notes are then
              collected here.
            </p>
          </section>
        ) : null}
        {/* Kept mounted while empty: the row that undoes a deletion lives in it. */}
        {book ? <ReviewList notebook={notebook} book={book} /> : null}
        {book?.health.state === 'ok' ? <BackupTools book={book} onChange={load} /> : null}
      </main>
    </div>
  );
}
