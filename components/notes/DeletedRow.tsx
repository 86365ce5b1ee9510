import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import css from './DeletedRow.module.css';

export const UNDO_MS = 12_000;
const LOOK_AGAIN_MS = 1000;

interface DeletedRowProps {
  kind: 'note' | 'attempt';
  onUndo: () => Promise<void>;
  onGone: () => void;
}

/** Stands where the entry stood, so that it covers nothing. It stays while the pointer or the keyboard is on it. */
export function DeletedRow({ kind, onUndo, onGone }: DeletedRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const gone = useRef(onGone);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    row.current?.querySelector('button')?.focus();
    let timer = 0;
    const leave = () => {
      if (row.current?.matches(':hover, :has(:focus-visible)')) timer = window.setTimeout(leave, LOOK_AGAIN_MS);
      else gone.current();
    };
    timer = window.setTimeout(leave, UNDO_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={row} className={css.row}>
      <p className={css.text} role="status">
        {error ?? (kind === 'note' ? 'Note deleted.' : 'Attempt deleted; what it scheduled is taken back.')}
      </p>
      <Button
        onClick={() => {
          setError(null);
          void onUndo().catch((reason: Error) => setError(reason.message));
        }}
      >
        {error ? 'Try again' : 'Undo'}
      </Button>
    </div>
  );
}
