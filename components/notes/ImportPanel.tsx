import { Button } from '@/components/ui/Button.tsx';
import type { ImportPreview } from '@/core/exchange/import-preview.ts';
import type { RestoreMode } from '@/core/exchange/plan-changes.ts';
import type { RestorePreview } from '@/core/exchange/plan-restore.ts';
import { t } from '@/language/t.ts';
import css from './Exchange.module.css';
import { FilePicker } from './FilePicker.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
import { ImportChoice } from './ImportChoice.tsx';

type ImportState =
  | { step: 'idle' | 'undone' }
  | { step: 'reading'; name: string; bytes: number; size: number }
  | { step: 'ready'; name: string; found: Extract<ImportPreview, { state: 'ready' }> }
  | { step: 'importing'; name: string }
  | { step: 'done'; name: string; did: RestorePreview }
  | { step: 'failed'; reason: string };

interface ImportPanelProps {
  state: ImportState;
  onChoose: (file: File) => void;
  onMode: (name: string, mode: RestoreMode) => void;
  onRun: (name: string, mode: RestoreMode) => void;
  onCancel: () => void;
  onUndo: () => void;
}

function say(state: ImportState): string {
  if (state.step === 'reading') return t('exchange.reading', { name: state.name });
  if (state.step === 'importing') return t('exchange.bringingIn', { name: state.name });
  if (state.step === 'undone') return t('exchange.undone');
  if (state.step === 'failed') return state.reason;
  if (state.step !== 'done') return '';
  const { notes, answers } = state.did;
  const both = (notes: number, attempts: number) => ({ notes: t('count.notes', notes), attempts: t('count.attempts', attempts) });
  const parts: string[] = [t('exchange.added', both(notes.added, answers.added))];
  if (notes.changed > 0) parts.push(t('exchange.changed', notes.changed));
  if (notes.deleted + answers.deleted > 0) parts.push(t('exchange.deleted', both(notes.deleted, answers.deleted)));
  return t('exchange.isIn', { name: state.name, parts: parts.join(', ') });
}

/** A file is chosen, looked at, brought in and, if wished, taken back. */
export function ImportPanel({ state, onChoose, onMode, onRun, onCancel, onUndo }: ImportPanelProps) {
  const isBusy = state.step === 'reading' || state.step === 'importing';
  return (
    <div className={css.part}>
      <h3 className={css.name}>{t('exchange.backup.title')}</h3>
      <FilePicker
        about={t('exchange.backup.about')}
        accept=".json,.gz,application/json,application/gzip"
        disabled={isBusy}
        onChoose={onChoose}
      />
      {isBusy ? (
        <div className={css.row}>
          <progress
            aria-label={say(state)}
            {...(state.step === 'reading' ? { value: Math.min(state.bytes, state.size), max: Math.max(state.size, 1) } : {})}
          />
          {state.step === 'reading' ? <Button onClick={onCancel}>{t('common.cancel')}</Button> : null}
        </div>
      ) : null}
      {state.step === 'ready' ? (
        <ImportChoice
          name={state.name}
          found={state.found}
          onMode={(mode) => onMode(state.name, mode)}
          onRun={(mode) => onRun(state.name, mode)}
          onCancel={onCancel}
        />
      ) : null}
      <ImportOutcome step={state.step} text={say(state)} onUndo={onUndo} />
    </div>
  );
}
