import type { ReactNode } from 'react';
import css from './OptionRow.module.css';

interface OptionRowProps {
  /** Id of the control. */
  controlId: string;
  label: string;
  hint?: string;
  children: ReactNode;
}

/** A line of the options: what it is, what it does, and the control. */
export function OptionRow({ controlId, label, hint, children }: OptionRowProps) {
  return (
    <div className={css.row}>
      <div>
        <label htmlFor={controlId} className={css.label}>
          {label}
        </label>
        {hint ? (
          <p id={`${controlId}-hint`} className={css.hint}>
            {hint}
          </p>
        ) : null}
      </div>
      <div className={css.control}>{children}</div>
    </div>
  );
}
