import { Button } from './Button.tsx';
import { Kbd } from './Kbd.tsx';
import css from './Toast.module.css';

interface ToastProps {
  text: string;
  onUndo: (() => void) | null;
  failed?: boolean;
  /** True while the pointer or the focus is on it: it must not vanish then. */
  onHold?: (held: boolean) => void;
}

/** A row of its own below the text, so that it never covers anything. */
export function Toast({ text, onUndo, failed = false, onHold }: ToastProps) {
  return (
    <aside aria-label="What was just done">
      <div
        className={css.toast}
        onPointerEnter={() => onHold?.(true)}
        onPointerLeave={() => onHold?.(false)}
        onFocus={() => onHold?.(true)}
        onBlur={() => onHold?.(false)}
      >
        <span className={failed ? css.failed : css.text}>{text}</span>
        {onUndo && (
          <Button look="quiet" onClick={onUndo}>
            {failed ? 'Try again' : 'Undo'} <Kbd>U</Kbd>
          </Button>
        )}
      </div>
    </aside>
  );
}
