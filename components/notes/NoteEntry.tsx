import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import type { Note } from '@/core/records.ts';
import { CompareButton } from './CompareButton.tsx';
import type { Entry } from './entries.ts';
import { EntryHead } from './EntryHead.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteText } from './NoteText.tsx';
import { OtherVersions } from './OtherVersions.tsx';
import type { RowActions, SaveNote } from './row-actions.ts';
import css from './Entry.module.css';

interface NoteEntryProps {
  entry: Extract<Entry, { kind: 'note' }>;
  row: RowActions;
  onSave: SaveNote;
  /** The note as it stands after a change that is over; until then the list stays as it is. */
  onSettled: (note: Note) => void;
  /** Told while the note is being changed: its row must stay. */
  onHold: (held: boolean) => void;
}

/** A note: read, changed where it stands, deleted; other versions of it are offered, never hidden. */
export function NoteEntry({ entry, row, onSave, onSettled, onHold }: NoteEntryProps) {
  const { note } = entry;
  const titleId = useId();
  const editButton = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState(false);
  const [told, setTold] = useState('');
  const [error, setError] = useState<string | null>(null);
  /** The newest version of this sitting: the next one replaces it. */
  const latest = useRef<{ head: string; note: Note | null }>({ head: note.head, note: null });
  const settle = useRef(onSettled);
  useEffect(() => {
    settle.current = onSettled;
  });
  // A row that goes while it is changed (another filter) must not take its change out of the list.
  useEffect(
    () => () => {
      if (latest.current.note) settle.current(latest.current.note);
    },
    [],
  );

  function begin() {
    latest.current = { head: note.head, note: null };
    setTold('');
    setEditing(true);
    onHold(true);
  }
  async function save(text: string, id: string) {
    latest.current.note = await onSave(note, text, [latest.current.head], id);
    latest.current.head = id;
  }
  function stop() {
    const saved = latest.current.note;
    latest.current.note = null;
    setEditing(false);
    onHold(false);
    setTold(saved ? 'Saved.' : '');
    if (saved) onSettled(saved);
    // The button comes back with the next paint.
    requestAnimationFrame(() => editButton.current?.querySelector('button')?.focus());
  }
  async function remove() {
    setError(null);
    await row.onDelete().catch((reason: Error) => setError(reason.message));
  }

  return (
    <article className={css.entry} aria-labelledby={titleId}>
      <EntryHead
        entry={entry}
        titleId={titleId}
        row={row}
        actions={
          editing ? null : (
            <div ref={editButton} className={css.buttons}>
              <span className={css.told} role="status">
                {told}
              </span>
              <Button look="quiet" onClick={begin} aria-describedby={titleId}>
                Edit
              </Button>
              <CompareButton row={row} titleId={titleId} />
              <Button look="quiet" onClick={() => void remove()} aria-describedby={titleId}>
                Delete
              </Button>
            </div>
          )
        }
      />
      {editing ? (
        <NoteEditor text={note.text} labelledBy={titleId} onSave={save} onDone={stop} />
      ) : (
        <NoteText text={note.text} className={css.note} />
      )}
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
      {note.others.length > 0 && !editing ? <OtherVersions note={note} onSave={onSave} onSettled={onSettled} /> : null}
    </article>
  );
}
