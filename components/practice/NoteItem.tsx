import type { ReactNode } from 'react';
import type { Note } from '@/core/records.ts';
import { formatDate } from '@/components/progress/format-time.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { t } from '@/language/t.ts';
import { DeleteNote } from './DeleteNote.tsx';
import { NoteQuote } from '@/components/ui/NoteQuote.tsx';
import css from './NoteItem.module.css';

interface NoteItemProps {
  note: Note;
  /** Shown instead of the text while the note is changed. */
  editor: ReactNode;
  writable: boolean;
  framed: boolean;
  onEdit: () => void;
  onDelete: () => void;
  onReview: () => void;
}

/** One note with its day, to read or to change. */
export function NoteItem({ note, editor, writable, framed, onEdit, onDelete, onReview }: NoteItemProps) {
  if (editor)
    return (
      <li className={css.note}>
        {note.quote !== undefined && <NoteQuote>{note.quote}</NoteQuote>}
        {editor}
      </li>
    );
  return (
    <li className={css.note}>
      {note.quote !== undefined && <NoteQuote>{note.quote}</NoteQuote>}
      <p className={css.text}>{note.text}</p>
      {note.others.length > 0 && (
        <Disclosure summary={t('practice.otherVersions', note.others.length)}>
          {note.others.map(({ id, text }) => (
            <p key={id} className={css.text}>
              {text}
            </p>
          ))}
        </Disclosure>
      )}
      <p className={css.foot}>
        {formatDate(note.updatedAt)}
        <button type="button" className={css.act} disabled={!writable} onClick={onEdit}>
          {t('common.edit')}
        </button>
        <DeleteNote framed={framed} disabled={!writable} onDelete={onDelete} onReview={onReview} />
      </p>
    </li>
  );
}
