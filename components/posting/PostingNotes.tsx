import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Note } from '@/core/records.ts';
import { NoteItem } from '@/components/practice/NoteItem.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import { SectionHeading } from '@/components/ui/SectionHeading.tsx';
import { formatNumber } from '@/language/format-number.ts';
import { t } from '@/language/t.ts';
import css from './PostingNotes.module.css';

interface PostingNotesProps {
  /** Newest first. */
  notes: readonly Note[];
  writable: boolean;
  onWrite: () => void;
  /** The box that changes a note. */
  renderEditor: (note: Note, onDone: () => void) => ReactNode;
  /** Shown inside another page, which can cover it. */
  framed: boolean;
  onDelete: (note: Note) => void;
  /** Opens the review page. */
  onReview: () => void;
}

/** So many stand there at once; the rest unfolds, so that the questions stay near. */
const FIRST = 2;

/** What the person wrote down about this posting, and the way to write more. */
export function PostingNotes({ notes, writable, onWrite, renderEditor, framed, onDelete, onReview }: PostingNotesProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const [all, showAll] = useState(false);
  const shown = all ? notes : notes.slice(0, FIRST);
  return (
    <section aria-labelledby="posting-notes">
      <SectionHeading
        id="posting-notes"
        aside={
          <button type="button" className={css.write} aria-keyshortcuts="w" disabled={!writable} onClick={onWrite}>
            {t('quickNote.write')} <Kbd>W</Kbd>
          </button>
        }
      >
        {t('quickNote.heading')}
      </SectionHeading>
      {notes.length > 0 && (
        <ul className={css.list}>
          {shown.map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              editor={editing === note.id ? renderEditor(note, () => setEditing(null)) : null}
              writable={writable}
              framed={framed}
              onReview={onReview}
              onEdit={() => setEditing(note.id)}
              onDelete={() => onDelete(note)}
            />
          ))}
        </ul>
      )}
      {notes.length > FIRST && (
        <button type="button" className={css.write} aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? t('quickNote.fewer') : t('quickNote.all', { count: formatNumber(notes.length) })}
        </button>
      )}
    </section>
  );
}
