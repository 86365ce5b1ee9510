import { ExportButton } from '@/components/notes/ExportButton.tsx';
import { HealthNotice } from '@/components/notes/HealthNotice.tsx';
import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import { ViewTabs } from '@/components/ui/ViewTabs.tsx';
import { openOptions, openPrepare } from '@/hooks/open-page.ts';
import { useExport } from '@/hooks/use-export.ts';
import { useNotes } from '@/hooks/use-notes.ts';
import { useView } from '@/hooks/use-view.ts';
import { BackupTools } from './BackupTools.tsx';
import { QuizView } from './QuizView.tsx';
import { ReviewList } from './ReviewList.tsx';
import { ReviewPictures } from './ReviewPictures.tsx';
import css from './ReviewScreen.module.css';

const VIEWS = [
  { id: 'notebook', name: 'Notebook' },
  { id: 'quiz', name: 'Quiz' },
] as const;

/** Everything that was written and answered, in a tab of its own. */
export function ReviewScreen() {
  const notebook = useNotes();
  const { book, error, load } = notebook;
  const { result, run } = useExport();
  const [view, choose] = useView(['notebook', 'quiz']);
  function show(next: 'notebook' | 'quiz') {
    choose(next);
    // What was answered in the quiz stands in the notebook.
    if (next === 'notebook') void notebook.look();
  }
  const isEmpty = book !== null && book.notes.length + book.attempts.length === 0;
  return (
    <div className={css.page}>
      <header className={css.header}>
        <div>
          <h1 className={css.title}>Review</h1>
          {book && !isEmpty ? (
            <p className={css.sum}>
              {plural(book.notes.length, 'note')} and {plural(book.attempts.length, 'attempt')}
              {book.whole ? '' : ' so far'}, on this machine only
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
      <ViewTabs label="Views" views={VIEWS} current={view} onChoose={show} />
      {view === 'quiz' ? (
        <main>
          <QuizView />
        </main>
      ) : null}
      <main className={css.main} hidden={view !== 'notebook'}>
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
        {book ? <ReviewPictures book={book} /> : null}
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
        {book?.health.state === 'ok' && book.whole ? <BackupTools book={book} onChange={load} /> : null}
      </main>
    </div>
  );
}
