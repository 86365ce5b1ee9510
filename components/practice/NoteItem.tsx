import type { ReactNode } from 'react';
import type { Note } from '@/core/records.ts';
import { formatDate } from '@/components/progress/format-time.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import css from './NoteItem.module.css';

interface NoteItemProps {
  note: Note;
  /** Shown instead of the text while the note is changed. */
  editor: ReactNode;
  writable: boolean;
  onEdit: () => void;
  onDelete: () => void;
}

/** One note with its day, to read or to change. */
export function NoteItem({ note, editor, writable, onEdit, onDelete }: NoteItemProps) {
  if (editor) return <li className={css.note}>{editor}</li>;
  return (
    <li className={css.note}>
      <p className={css.text}>{note.text}</p>
      {note.others.length > 0 && (
        <Disclosure
          summary={`${note.others.length === 1 ? 'Another version was' : 'Other versions were'} written elsewhere at the same time`}
        >
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
          Edit
        </button>
        <button type="button" className={css.act} disabled={!writable} onClick={onDelete}>
          Delete
        </button>
      </p>
    </li>
  );
}
