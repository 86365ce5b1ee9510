import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import css from './PlacementBar.module.css';

interface PlacementBarProps {
  /** The question shown, from 1. */
  number: number;
  of: number;
  /** Null at the first question. */
  onUndo: (() => void) | null;
  onLeave: () => void;
}

/** How far one is, and the ways out. */
export function PlacementBar({ number, of, onUndo, onLeave }: PlacementBarProps) {
  return (
    <header className={css.bar}>
      <div className={css.line}>
        <h1 className={css.title}>
          Question {number} of {of}
        </h1>
        <div className={css.actions}>
          {onUndo ? (
            <Button look="quiet" aria-keyshortcuts="u" onClick={onUndo}>
              Undo last <Kbd>U</Kbd>
            </Button>
          ) : null}
          <Button look="quiet" onClick={onLeave}>
            Leave for now
          </Button>
        </div>
      </div>
      <progress className={css.progress} aria-label="Questions answered" max={of} value={number - 1} />
    </header>
  );
}
