import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Note } from '@/core/records.ts';
import { NoteItem } from './NoteItem.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import css from './QuestionNotes.module.css';

interface QuestionNotesProps {
  /** Null while they are being read. */
  notes: readonly Note[] | null;
  error: string | null;
  /** Only their number is shown. */
  folded: boolean;
  onUnfold: () => void;
  writable: boolean;
  /** The box for a new note. */
  editor: ReactNode;
  /** The box that changes a note. */
  renderEditor: (note: Note, onDone: () => void) => ReactNode;
  onDelete: (note: Note) => void;
}

/** What the person writes down about this question, newest first. */
export function QuestionNotes({ notes, error, folded, onUnfold, writable, editor, renderEditor, onDelete }: QuestionNotesProps) {
  const [editing, setEditing] = useState<string | null>(null);
  if (folded) {
    const count = notes?.length ?? 0;
    return (
      <button type="button" className={css.unfold} aria-keyshortcuts="w" onClick={onUnfold}>
        {count > 0 ? `Your notes (${count})` : 'Write a note'} <Kbd>W</Kbd>
      </button>
    );
  }
  return (
    <section aria-labelledby="notes">
      <h3 id="notes" className={css.head}>
        Your notes
      </h3>
      {editor}
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <ul className={css.list}>
        {(notes ?? []).map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            editor={editing === note.id ? renderEditor(note, () => setEditing(null)) : null}
            writable={writable}
            onEdit={() => setEditing(note.id)}
            onDelete={() => onDelete(note)}
          />
        ))}
      </ul>
    </section>
  );
}
