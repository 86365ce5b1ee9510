import { t } from '@/language/t.ts';
import css from './NoteQuote.module.css';

/** Words of a posting above what the person wrote about them; long ones scroll within their own place. */
export function NoteQuote({ children }: { children: string }) {
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <blockquote className={css.quote} tabIndex={children.length > LONG_CHARS ? 0 : undefined} aria-label={t('quickNote.from')}>
      {children}
    </blockquote>
  );
}

/** Shorter than this it does not scroll, even in the narrowest sidebar. */
const LONG_CHARS = 220;
