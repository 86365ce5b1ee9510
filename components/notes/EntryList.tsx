import { useState } from 'react';
import { formatDay } from '@/components/progress/format-time.ts';
import { Button } from '@/components/ui/Button.tsx';
import { AttemptEntry } from './AttemptEntry.tsx';
import { DeletedRow } from './DeletedRow.tsx';
import type { Entry } from './entries.ts';
import { groupByDay } from './entries.ts';
import type { SaveNote } from './NoteEntry.tsx';
import { NoteEntry } from './NoteEntry.tsx';
import css from './EntryList.module.css';

/** More at once make a page that nobody reads and every key press waits for. */
const AT_ONCE = 60;

interface EntryListProps {
  entries: readonly Entry[];
  /** Ids of entries that were just deleted and can be brought back. */
  deleted: ReadonlySet<string>;
  onSave: SaveNote;
  onDelete: (entry: Entry) => Promise<void>;
  onUndo: (entry: Entry) => Promise<void>;
  onGone: (entry: Entry) => void;
}

/** Notes and attempts, day by day. */
export function EntryList({ entries, deleted, onSave, onDelete, onUndo, onGone }: EntryListProps) {
  const [limit, setLimit] = useState(AT_ONCE);
  const rest = entries.length - limit;

  function draw(entry: Entry) {
    if (deleted.has(entry.id)) return <DeletedRow kind={entry.kind} onUndo={() => onUndo(entry)} onGone={() => onGone(entry)} />;
    if (entry.kind === 'note') return <NoteEntry entry={entry} onSave={onSave} onDelete={() => onDelete(entry)} />;
    return <AttemptEntry entry={entry} onDelete={() => onDelete(entry)} />;
  }
  return (
    <>
      {groupByDay(entries.slice(0, limit)).map((group) => (
        <section key={group.day} className={css.day} aria-label={formatDay(group.at)}>
          <h2 className={css.date}>{formatDay(group.at)}</h2>
          <ul className={css.list}>
            {group.entries.map((entry) => (
              <li key={entry.id}>{draw(entry)}</li>
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 ? <Button onClick={() => setLimit(limit + AT_ONCE)}>Show {Math.min(rest, AT_ONCE)} older</Button> : null}
    </>
  );
}
