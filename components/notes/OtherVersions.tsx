import { useRef, useState } from 'react';
import { formatClock, formatDate } from '@/components/progress/format-time.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { Note } from '@/core/records.ts';
import { t } from '@/language/t.ts';
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
        <section key={other.id} className={css.version} aria-label={t('review.versions.label')}>
          <p className={css.label}>{t('review.versions.of', { day: formatDate(other.at), time: formatClock(other.at) })}</p>
          <p className={css.text}>{other.text}</p>
          <Button onClick={() => void choose(other.text)}>{t('review.versions.use')}</Button>
        </section>
      ))}
      <div className={css.row}>
        <Button onClick={() => void choose(note.text)}>{t('review.versions.keep')}</Button>
        <Button onClick={() => void choose([note.text, ...note.others.map(({ text }) => text)].join('\n\n'))}>
          {t('review.versions.join')}
        </Button>
      </div>
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
