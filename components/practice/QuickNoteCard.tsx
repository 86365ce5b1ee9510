import type { RefObject } from 'react';
import { MAX_QUOTE } from '@/core/notes/quotation.ts';
import { Button } from '@/components/ui/Button.tsx';
import { NoteQuote } from '@/components/ui/NoteQuote.tsx';
import { formatNumber } from '@/language/format-number.ts';
import { t } from '@/language/t.ts';
import { AnswerBox } from './AnswerBox.tsx';
import css from './QuickNoteCard.module.css';

interface QuickNoteCardProps {
  /** Words of the posting that the note is about. */
  quote: string | null;
  /** More was selected than is quoted. */
  cut: boolean;
  text: string;
  /** What became of the draft, in a word or two. */
  kept: string;
  /** Why it could not be saved. */
  error: string | null;
  /** Beside a page without a posting the note stands alone. */
  posting: boolean;
  writable: boolean;
  box: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
  onSave: () => void;
  onDiscard: () => void;
}

/** A note on the words just selected, above everything else until it is saved or thrown away. */
export function QuickNoteCard(props: QuickNoteCardProps) {
  const { quote, cut, text, kept, error, posting, writable, box, onText, onSave, onDiscard } = props;
  const ready = writable && text.trim() !== '';
  const label = posting ? t('quickNote.onPosting') : t('quickNote.alone');
  return (
    <section className={css.card} aria-label={label}>
      {quote !== null && <NoteQuote>{quote}</NoteQuote>}
      {cut && <p className={css.cut}>{t('quickNote.cut', { most: formatNumber(MAX_QUOTE) })}</p>}
      <AnswerBox
        label={label}
        placeholder={quote === null ? t('quickNote.placeholder') : t('quickNote.placeholderQuoted')}
        rows={2}
        text={text}
        kept={kept}
        box={box}
        onText={onText}
        onSubmit={() => ready && onSave()}
      />
      {error !== null && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <div className={css.acts}>
        <Button look="quiet" onClick={onDiscard}>
          {t('quickNote.discard')}
        </Button>
        <Button onClick={onSave} disabled={!ready}>
          {t('quickNote.save')}
        </Button>
      </div>
    </section>
  );
}
