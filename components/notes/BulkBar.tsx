import { useId, useState } from 'react';
import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import css from './BulkBar.module.css';

/** As long as a tag may be (core/entries/kinds.ts). */
const TAG_CHARS = 60;

interface BulkBarProps {
  selected: number;
  /** All that the filters let through. */
  shown: number;
  /** Tags of the selected entries. */
  tags: readonly string[];
  busy: boolean;
  error: string | null;
  onSelectAll: () => void;
  onClear: () => void;
  onTag: (tag: string) => void;
  onUntag: (tag: string) => void;
  onDelete: () => void;
}

/** What can be done with all selected entries at once. */
export function BulkBar({ selected, shown, tags, busy, error, onSelectAll, onClear, onTag, onUntag, onDelete }: BulkBarProps) {
  const id = useId();
  const [tag, setTag] = useState('');
  if (selected === 0) {
    return (
      <div className={css.start}>
        <Button look="quiet" onClick={onSelectAll}>
          Select all {new Intl.NumberFormat().format(shown)} shown
        </Button>
      </div>
    );
  }
  return (
    <section className={css.bar} aria-label="Selected entries">
      <p className={css.count} role="status">
        {plural(selected, 'entry', 'entries')} selected
      </p>
      <form
        className={css.tag}
        onSubmit={(event) => {
          event.preventDefault();
          if (!tag.trim() || busy) return;
          onTag(tag.trim());
          setTag('');
        }}
      >
        <label htmlFor={`${id}tag`}>Tag</label>
        <input id={`${id}tag`} className={css.field} value={tag} maxLength={TAG_CHARS} onChange={(event) => setTag(event.target.value)} />
        <Button type="submit" disabled={!tag.trim()} aria-disabled={busy}>
          Add
        </Button>
      </form>
      {tags.map((one) => (
        <Button key={one} look="quiet" aria-label={`Remove the tag ${one}`} aria-disabled={busy} onClick={() => !busy && onUntag(one)}>
          {one} ×
        </Button>
      ))}
      <span className={css.end}>
        {selected < shown ? (
          <Button look="quiet" onClick={onSelectAll}>
            Select all {new Intl.NumberFormat().format(shown)}
          </Button>
        ) : null}
        <Button look="quiet" onClick={onClear}>
          Clear
        </Button>
        <Button look="danger" aria-disabled={busy} onClick={() => !busy && onDelete()}>
          Delete selected
        </Button>
      </span>
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
    </section>
  );
}
