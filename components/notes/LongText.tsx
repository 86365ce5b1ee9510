import { useState } from 'react';
import css from './LongText.module.css';

/** From here on a text is folded. */
const LONG_CHARS = 700;
const LONG_LINES = 10;

/** Text with its own line breaks; a long one shows its beginning first. */
export function LongText({ text, className }: { text: string; className?: string | undefined }) {
  const [open, setOpen] = useState(false);
  const long = text.length > LONG_CHARS || text.split('\n').length > LONG_LINES;
  return (
    <div>
      <p className={[css.text, className].filter(Boolean).join(' ')} data-folded={long && !open}>
        {text}
      </p>
      {long ? (
        <button type="button" className={css.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show all'}
        </button>
      ) : null}
    </div>
  );
}
