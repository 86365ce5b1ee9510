import { useRef, useState } from 'react';
import { formatClock, formatDate } from '@/components/progress/format-time.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { Note } from '@/core/records.ts';
import type { SaveNote } from './row-actions.ts';
import css from './OtherVersions.module.css';

interface OtherVersionsProps {
  note: Note;
  onSave: SaveNote;
  onSettled: (note: Note) => void;
}

/** Versions written elsewhere at the same time. Nothing is dropped until the person chooses. */
export function OtherVersions({ note, onSave, onSettled }: OtherVersionsProps) {
  const [error, setError] = useState<string | null>(null);
  const ids = useRef(new Map<string, string>());
  const heads = [note.head, ...note.others.map(({ id }) => id)];

  async function choose(text: string) {
    const id = ids.current.get(text) ?? crypto.randomUUID();
    ids.current.set(text, id);
    setError(null);
    await onSave(note, text, heads, id).then(onSettled, (reason: Error) => setError(reason.message));
  }
  return (
    <div className={css.versions}>
      {note.others.map((other) => (
        <section key={other.id} className={css.version} aria-label="Another version of this note">
          <p className={css.label}>
            Another version of this note, {formatDate(other.at)}, {formatClock(other.at)}
          </p>
          <p className={css.text}>{other.text}</p>
          <Button onClick={() => void choose(other.text)}>Use this version instead</Button>
        </section>
      ))}
      <div className={css.row}>
        <Button onClick={() => void choose(note.text)}>Keep the one above only</Button>
        <Button onClick={() => void choose([note.text, ...note.others.map(({ text }) => text)].join('\n\n'))}>Join all into one</Button>
      </div>
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
