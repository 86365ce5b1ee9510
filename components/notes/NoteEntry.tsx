import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import type { Note } from '@/core/records.ts';
import type { Entry } from './entries.ts';
import { EntryHead } from './EntryHead.tsx';
import { LongText } from './LongText.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { OtherVersions } from './OtherVersions.tsx';
import css from './Entry.module.css';

/** Writes a version of a note; `replaces` are the versions that it stands for. Rejects with one sentence. */
export type SaveNote = (note: Note, text: string, replaces: string[], id: string) => Promise<void>;

interface NoteEntryProps {
  entry: Extract<Entry, { kind: 'note' }>;
  onSave: SaveNote;
  onDelete: () => Promise<void>;
}

/** A note: read, changed where it stands, deleted; other versions of it are offered, never hidden. */
export function NoteEntry({ entry, onSave, onDelete }: NoteEntryProps) {
  const { note } = entry;
  const titleId = useId();
  const editButton = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState(false);
  const [told, setTold] = useState('');
  const [error, setError] = useState<string | null>(null);

  function stopEditing(saved: boolean) {
    setEditing(false);
    setTold(saved ? 'Saved.' : '');
    // The button comes back with the next paint.
    requestAnimationFrame(() => editButton.current?.querySelector('button')?.focus());
  }
  async function remove() {
    setError(null);
    await onDelete().catch((reason: Error) => setError(reason.message));
  }

  return (
    <article className={css.entry} aria-labelledby={titleId}>
      <EntryHead
        entry={entry}
        titleId={titleId}
        actions={
          editing ? null : (
            <div ref={editButton} className={css.buttons}>
              <span className={css.told} role="status">
                {told}
              </span>
              <Button look="quiet" onClick={() => setEditing(true)} aria-describedby={titleId}>
                Edit
              </Button>
              <Button look="quiet" onClick={() => void remove()} aria-describedby={titleId}>
                Delete
              </Button>
            </div>
          )
        }
      />
      {editing ? (
        <NoteEditor text={note.text} labelledBy={titleId} onSave={(text, id) => onSave(note, text, [note.head], id)} onDone={stopEditing} />
      ) : (
        <LongText text={note.text} className={css.note} />
      )}
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
      {note.others.length > 0 ? <OtherVersions note={note} onSave={onSave} /> : null}
    </article>
  );
}
