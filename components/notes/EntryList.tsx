import { useMemo, useState } from 'react';
import { formatDay } from '@/components/progress/format-time.ts';
import type { Note } from '@/core/records.ts';
import { AttemptEntry } from './AttemptEntry.tsx';
import { DeletedRow } from './DeletedRow.tsx';
import type { Entry } from './entries.ts';
import { beginsDay } from './entries.ts';
import { NoteEntry } from './NoteEntry.tsx';
import type { RowActions, SaveNote } from './row-actions.ts';
import { WindowedList } from './WindowedList.tsx';
import css from './EntryList.module.css';

interface EntryListProps {
  entries: readonly Entry[];
  /** Ids of entries that were just deleted and can be brought back. */
  deleted: ReadonlySet<string>;
  rowOf: (entry: Entry) => RowActions;
  onSave: SaveNote;
  onSettled: (note: Note) => void;
  onUndo: (entry: Entry) => Promise<void>;
  onGone: (entry: Entry) => void;
}

/** Notes and attempts, day by day. */
export function EntryList({ entries, deleted, rowOf, onSave, onSettled, onUndo, onGone }: EntryListProps) {
  const keys = useMemo(() => entries.map(({ id }) => id), [entries]);
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set());
  const held = useMemo(() => new Set([...edited, ...deleted]), [edited, deleted]);

  function hold(id: string, isHeld: boolean) {
    setEdited((before) => new Set(isHeld ? [...before, id] : [...before].filter((one) => one !== id)));
  }
  function draw(entry: Entry) {
    if (deleted.has(entry.id)) return <DeletedRow kind={entry.kind} onUndo={() => onUndo(entry)} onGone={() => onGone(entry)} />;
    const row = rowOf(entry);
    if (entry.kind === 'attempt') return <AttemptEntry entry={entry} row={row} />;
    return <NoteEntry entry={entry} row={row} onSave={onSave} onSettled={onSettled} onHold={(is) => hold(entry.id, is)} />;
  }
  return (
    <WindowedList
      label="Notes and attempts"
      keys={keys}
      held={held}
      renderRow={(index) => {
        const entry = entries[index];
        if (!entry) return null;
        return (
          <>
            {beginsDay(entries, index) ? <h2 className={css.date}>{formatDay(entry.at)}</h2> : null}
            {draw(entry)}
          </>
        );
      }}
    />
  );
}
