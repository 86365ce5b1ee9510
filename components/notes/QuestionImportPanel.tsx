import { Button } from '@/components/ui/Button.tsx';
import type { QuestionListPreview } from '@/core/exchange/preview-question-list.ts';
import { t } from '@/language/t.ts';
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
  if (state.step === 'reading') return t('exchange.reading', { name: state.name });
  if (state.step === 'keeping') return t('exchange.questions.keeping');
  if (state.step === 'done') return t('exchange.questions.saved', state.count);
  if (state.step === 'undone') return t('exchange.questions.undone', state.count);
  return state.step === 'failed' ? state.reason : '';
}

/** A list of one's own questions is chosen, looked at, kept and, if wished, taken back. */
export function QuestionImportPanel({ state, onChoose, onRun, onCancel, onUndo }: QuestionImportPanelProps) {
  const isBusy = state.step === 'reading' || state.step === 'keeping';
  return (
    <div className={css.part}>
      <h3 className={css.name}>{t('exchange.questions.title')}</h3>
      <FilePicker
        about={t('exchange.questions.about')}
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
            {t('common.cancel')}
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
