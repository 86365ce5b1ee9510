import { useRef, useState } from 'react';
import { useSeen } from '@/components/ui/use-seen.ts';
import { t } from '@/language/t.ts';
import css from './NoteItem.module.css';

interface DeleteNoteProps {
  /** The page around this one could cover the button. */
  framed: boolean;
  disabled: boolean;
  onDelete: () => void;
  /** Opens the page on which nobody can cover anything. */
  onReview: () => void;
}

/** Deletes on a click of the person's own, and in a frame only where the button could be seen; else it says so and offers the review page. */
export function DeleteNote({ framed, disabled, onDelete, onReview }: DeleteNoteProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [covered, setCovered] = useState(false);
  const isSeen = useSeen(button, framed);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css.act}
        disabled={disabled}
        onClick={({ nativeEvent }) => {
          const counts = !framed || (nativeEvent.isTrusted && isSeen());
          setCovered(!counts);
          if (counts) onDelete();
        }}
      >
        {t('common.delete')}
      </button>
      {covered && (
        <span className={css.covered} role="alert">
          {t('practice.covered')}{' '}
          <button type="button" className={css.act} onClick={onReview}>
            {t('practice.deleteOnReview')}
          </button>
        </span>
      )}
    </>
  );
}
