import { useState } from 'react';
import css from './Keys.module.css';

interface KeyFieldProps {
  id: string;
  label: string;
  value: string;
  onKey: (key: string) => string | null;
}

/** One key, taken as it is typed. A key that cannot be taken leaves the old one and says why. */
export function KeyField({ id, label, value, onKey }: KeyFieldProps) {
  const [fault, setFault] = useState<string | null>(null);
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={css.key}
        value={value.toUpperCase()}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={fault ? `${id}-fault` : undefined}
        aria-invalid={fault !== null}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          const key = Array.from(event.target.value).at(-1)?.toLowerCase();
          setFault(key === undefined || key === value ? null : onKey(key));
        }}
        onBlur={() => setFault(null)}
      />
      {fault ? (
        <p id={`${id}-fault`} className={css.fault} role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
