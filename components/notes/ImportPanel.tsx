import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { ImportPreview } from '@/core/exchange/import-preview.ts';
import type { RestoreMode } from '@/core/exchange/plan-changes.ts';
import type { RestorePreview } from '@/core/exchange/plan-restore.ts';
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
  if (state.step === 'reading') return `Reading ${state.name}…`;
  if (state.step === 'importing') return `Bringing in ${state.name}…`;
  if (state.step === 'undone') return 'Undone: everything is as it was before.';
  if (state.step === 'failed') return state.reason;
  if (state.step !== 'done') return '';
  const { notes, answers } = state.did;
  const parts = [`${plural(notes.added, 'note')} and ${plural(answers.added, 'attempt')} added`];
  if (notes.changed > 0) parts.push(`${plural(notes.changed, 'note')} changed`);
  if (notes.deleted + answers.deleted > 0) parts.push(`${plural(notes.deleted, 'note')} and ${plural(answers.deleted, 'attempt')} deleted`);
  return `${state.name} is in: ${parts.join(', ')}.`;
}

/** A file is chosen, looked at, brought in and, if wished, taken back. */
export function ImportPanel({ state, onChoose, onMode, onRun, onCancel, onUndo }: ImportPanelProps) {
  const isBusy = state.step === 'reading' || state.step === 'importing';
  return (
    <div className={css.part}>
      <h3 className={css.name}>Bring a backup in</h3>
      <FilePicker
        about="A JSON export of Dry Run, also compressed (.json.gz). You see what would change before it does."
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
          {state.step === 'reading' ? <Button onClick={onCancel}>Cancel</Button> : null}
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
