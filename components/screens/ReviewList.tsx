import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Entry, Filter } from '@/components/notes/entries.ts';
import { buildEntries, filterEntries, toSearch } from '@/components/notes/entries.ts';
import { EntryList } from '@/components/notes/EntryList.tsx';
import { Filters } from '@/components/notes/Filters.tsx';
import { indexNotes, searchNotes } from '@/core/notes/search-notes.ts';
import type { Deleted, Notebook, useNotes } from '@/hooks/use-notes.ts';
import css from './ReviewScreen.module.css';

interface ReviewListProps {
  notebook: ReturnType<typeof useNotes>;
  book: Notebook;
}

/** The list with its search and filters. What was just deleted keeps its place until it can no longer be brought back. */
export function ReviewList({ notebook, book }: ReviewListProps) {
  const [filter, setFilter] = useState<Filter>({ kind: 'all', topic: '', posting: '' });
  const [query, setQuery] = useState('');
  const [deleted, setDeleted] = useState<{ entry: Entry; what: Deleted }[]>([]);
  const list = useRef<HTMLDivElement>(null);

  const entries = useMemo(() => buildEntries(book), [book]);
  const index = useMemo(() => indexNotes(entries.map(toSearch)), [entries]);
  const asked = useDeferredValue(query);
  const hits = useMemo(() => searchNotes(index, asked), [index, asked]);
  const kept = filterEntries(entries, filter, hits);
  const keptIds = new Set(entries.map(({ id }) => id));
  const ghosts = deleted.map(({ entry }) => entry).filter(({ id }) => !keptIds.has(id));
  const shown = [...kept, ...ghosts].sort((a, b) => b.at - a.at);

  const forget = (entry: Entry) => setDeleted((before) => before.filter((one) => one.entry.id !== entry.id));
  async function remove(entry: Entry) {
    const what = entry.kind === 'note' ? await notebook.deleteNote(entry.note) : await notebook.deleteAttempt(entry.attempt);
    // First the row that undoes it, then the list without the entry: nothing jumps.
    setDeleted((before) => [...before, { entry, what }]);
    await notebook.load();
  }
  async function undo(entry: Entry) {
    const one = deleted.find(({ entry: { id } }) => id === entry.id);
    if (one) await notebook.undelete(one.what);
    forget(entry);
    list.current?.focus();
  }
  function leave(entry: Entry) {
    // The focus must not fall to the top of the page with the row that goes.
    if (list.current?.contains(document.activeElement)) list.current.focus();
    forget(entry);
  }

  if (entries.length === 0 && ghosts.length === 0) return null;
  return (
    <div className={css.columns}>
      <aside className={css.side} aria-label="Filters">
        <Filters
          entries={entries}
          postings={book.postings}
          filter={filter}
          query={query}
          shown={kept.length}
          onFilter={setFilter}
          onQuery={setQuery}
        />
      </aside>
      <div ref={list} className={css.list} tabIndex={-1}>
        {shown.length === 0 ? <p className={css.quiet}>Nothing matches. Fewer letters find more.</p> : null}
        <EntryList
          entries={shown}
          deleted={new Set(ghosts.map(({ id }) => id))}
          onSave={notebook.saveNote}
          onDelete={remove}
          onUndo={undo}
          onGone={leave}
        />
      </div>
    </div>
  );
}
