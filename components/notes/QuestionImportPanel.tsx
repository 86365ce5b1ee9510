import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { QuestionListPreview } from '@/core/exchange/preview-question-list.ts';
import css from './Exchange.module.css';
import { FilePicker } from './FilePicker.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
import { QuestionListChoice } from './QuestionListChoice.tsx';

type ImportState =
  | { step: 'idle' }
  | { step: 'reading' | 'keeping'; name: string; done: number; of: number }
  | { step: 'ready'; name: string; preview: QuestionListPreview }
  | { step: 'done' | 'undone'; count: number }
  | { step: 'failed'; reason: string };

interface QuestionImportPanelProps {
  state: ImportState;
  onChoose: (file: File) => void;
  onRun: (name: string, drafts: QuestionListPreview['fresh']) => void;
  onCancel: () => void;
  onUndo: () => void;
}

function say(state: ImportState): string {
  if (state.step === 'reading') return `Reading ${state.name}…`;
  if (state.step === 'keeping') return 'Keeping the questions…';
  if (state.step === 'done')
    return `Saved: ${plural(state.count, 'question')}. The quiz asks them as new ones; change them on the Prepare page.`;
  if (state.step === 'undone') return `Undone: ${plural(state.count, 'question is', 'questions are')} gone again.`;
  return state.step === 'failed' ? state.reason : '';
}

/** A list of one's own questions is chosen, looked at, kept and, if wished, taken back. */
export function QuestionImportPanel({ state, onChoose, onRun, onCancel, onUndo }: QuestionImportPanelProps) {
  const isBusy = state.step === 'reading' || state.step === 'keeping';
  return (
    <div className={css.part}>
      <h3 className={css.name}>Bring questions in</h3>
      <FilePicker
        about="A list of your own questions: a table (CSV, TSV) or an outline (Markdown). You see what was read before it is kept."
        accept=".csv,.tsv,.tab,.txt,.md,.markdown,text/csv,text/markdown,text/plain"
        disabled={isBusy}
        onChoose={onChoose}
      />
      {isBusy ? (
        <div className={css.row}>
          {/* What is on its way to the store cannot be counted. */}
          <progress
            aria-label={say(state)}
            {...(state.step === 'keeping' && state.done === state.of ? {} : { value: state.done, max: Math.max(state.of, 1) })}
          />
          <Button disabled={state.step === 'keeping' && state.done === state.of} onClick={onCancel}>
            Cancel
          </Button>
        </div>
      ) : null}
      {state.step === 'ready' ? (
        <QuestionListChoice
          name={state.name}
          preview={state.preview}
          onRun={() => onRun(state.name, state.preview.fresh)}
          onCancel={onCancel}
        />
      ) : null}
      <ImportOutcome step={state.step} text={say(state)} onUndo={onUndo} />
    </div>
  );
}
