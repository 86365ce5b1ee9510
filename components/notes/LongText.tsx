import type { ReactNode } from 'react';
import { useState } from 'react';
import css from './LongText.module.css';

/** From here on a text is folded. */
const LONG_CHARS = 700;
const LONG_LINES = 10;

interface LongTextProps {
  text: string;
  className?: string | undefined;
  /** The text as it is drawn; without it, with its own line breaks. */
  children?: ReactNode;
}

/** A long text shows its beginning first. */
export function LongText({ text, className, children }: LongTextProps) {
  const [open, setOpen] = useState(false);
  const long = text.length > LONG_CHARS || text.split('\n').length > LONG_LINES;
  return (
    <div>
      <div className={[css.text, className].filter(Boolean).join(' ')} data-drawn={children !== undefined} data-folded={long && !open}>
        {children ?? text}
      </div>
      {long ? (
        <button type="button" className={css.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show all'}
        </button>
      ) : null}
    </div>
  );
}
