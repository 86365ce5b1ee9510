import { Button } from '@/components/ui/Button.tsx';
import css from './Exchange.module.css';

/** What became of an import, and the way to take it back. */
export function ImportOutcome({ step, text, onUndo }: { step: string; text: string; onUndo: () => void }) {
  const failed = step === 'failed';
  return (
    <div className={css.row}>
      <p className={css.told} data-failed={failed} role={failed ? 'alert' : 'status'}>
        {text}
      </p>
      {step === 'done' ? <Button onClick={onUndo}>Undo</Button> : null}
    </div>
  );
}
