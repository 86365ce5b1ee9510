import { ImportPanel } from '@/components/notes/ImportPanel.tsx';
import { OtherExports } from '@/components/notes/OtherExports.tsx';
import { QuestionImportPanel } from '@/components/notes/QuestionImportPanel.tsx';
import { useImport } from '@/hooks/use-import.ts';
import type { Notebook } from '@/hooks/read-notebook.ts';
import { useOtherExports } from '@/hooks/use-other-exports.ts';
import { useQuestionImport } from '@/hooks/use-question-import.ts';
import css from './ReviewScreen.module.css';

interface BackupToolsProps {
  book: Notebook;
  onChange: () => Promise<void>;
}

/** Everything that leaves or enters the notebook as a file, but for the plain export at the top of the page. */
export function BackupTools({ book, onChange }: BackupToolsProps) {
  const { told, write } = useOtherExports();
  const { state, choose, changeMode, cancel, run, undo } = useImport(onChange);
  const questions = useQuestionImport(onChange);
  return (
    <section className={css.exchange} aria-labelledby="exchange-title">
      <h2 id="exchange-title" className={css.subtitle}>
        Take out and bring in
      </h2>
      <OtherExports told={told} onExport={(format) => void write(format, book)} />
      <ImportPanel
        state={state}
        onChoose={(file) => void choose(file)}
        onMode={(name, mode) => void changeMode(name, mode)}
        onRun={(name, mode) => void run(name, mode)}
        onCancel={cancel}
        onUndo={() => void undo()}
      />
      <QuestionImportPanel
        state={questions.state}
        onChoose={(file) => void questions.choose(file)}
        onRun={(name, drafts) => void questions.run(name, drafts)}
        onCancel={questions.cancel}
        onUndo={() => void questions.undo()}
      />
    </section>
  );
}
