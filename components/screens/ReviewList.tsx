import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { BulkBar } from '@/components/notes/BulkBar.tsx';
import type { Entry } from '@/components/notes/entries.ts';
import { buildEntries, toSearch } from '@/components/notes/entries.ts';
import { EntryList } from '@/components/notes/EntryList.tsx';
import { Filters } from '@/components/notes/Filters.tsx';
import type { RowActions } from '@/components/notes/row-actions.ts';
import { plural } from '@/components/progress/plural.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Toast } from '@/components/ui/Toast.tsx';
import type { TopicId } from '@/core/content/schema.ts';
import { countFacets, filterEntries } from '@/core/notes/filter-entries.ts';
import type { Notebook } from '@/hooks/read-notebook.ts';
import { sentenceOf } from '@/hooks/sentence-of.ts';
import { useShortcuts } from '@/hooks/shortcuts.ts';
import { useCalm } from '@/hooks/use-calm.ts';
import { useFilterChoice } from '@/hooks/use-filter-choice.ts';
import { useHash } from '@/hooks/use-hash.ts';
import { useNoteSearch } from '@/hooks/use-note-search.ts';
import type { Deleted, useNotes } from '@/hooks/use-notes.ts';
import { useSelection } from '@/hooks/use-selection.ts';
import { useTags } from '@/hooks/use-tags.ts';
import { useUndo } from '@/hooks/use-undo.ts';
import { ReviewComparison } from './ReviewComparison.tsx';
import css from './ReviewScreen.module.css';

const CALM_MS = 300;
const WHILE_TYPING = 300;
const TOPICS = Object.keys(TOPIC_NAMES) as TopicId[];

interface ReviewListProps {
  notebook: ReturnType<typeof useNotes>;
  book: Notebook;
}

/** The list with its search and filters, and what is done with many entries at once. */
export function ReviewList({ notebook, book }: ReviewListProps) {
  const { choice, filter, set: setChoice } = useFilterChoice(TOPICS);
  const [query, setQuery] = useState('');
  const [compared, setCompared] = useHash('question');
  const [deleted, setDeleted] = useState<{ entry: Entry; what: Deleted }[]>([]);
  const [busy, setBusy] = useState(false);
  const [bulkError, setBulkError] = useState<string | null>(null);
  const { tags, change: changeTags } = useTags();
  const selection = useSelection();
  const undo = useUndo();
  const list = useRef<HTMLDivElement>(null);
  useShortcuts({ undo: () => void undo.undo() });

  const { notes, places, attempts, postings, questions, due } = book;
  const entries = useMemo(
    () => buildEntries({ notes, places, attempts, postings, questions, due, tags }),
    [notes, places, attempts, postings, questions, due, tags],
  );
  const hits = useNoteSearch(entries, toSearch, query);
  const { has } = hits;
  const found = useMemo(() => (has ? entries.filter(({ id }) => has(id)) : entries), [entries, has]);
  const kept = useMemo(() => filterEntries(found, filter), [found, filter]);
  // While keys are pressed only the beginning is laid out, and the numbers beside the choices wait: both cost more than the search.
  const calm = useCalm(query, CALM_MS);
  const [settled, setSettled] = useState(found);
  if (calm && !hits.searching && settled !== found) setSettled(found);
  const counted = useDeferredValue(settled);
  const counts = useMemo(() => countFacets(counted, filter), [counted, filter]);
  const attemptsAt = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { questionId } of attempts) counts.set(questionId, (counts.get(questionId) ?? 0) + 1);
    return counts;
  }, [attempts]);
  // What was just deleted keeps its place until it can no longer be brought back.
  const ghosts = useMemo(() => {
    const there = new Set(entries.map(({ id }) => id));
    return deleted.map(({ entry }) => entry).filter(({ id }) => !there.has(id));
  }, [entries, deleted]);
  const shown = useMemo(() => (ghosts.length > 0 ? [...kept, ...ghosts].sort((a, b) => b.at - a.at) : kept), [kept, ghosts]);
  const drawn = useMemo(() => (calm ? shown : shown.slice(0, WHILE_TYPING)), [shown, calm]);
  const ghostIds = useMemo(() => new Set(ghosts.map(({ id }) => id)), [ghosts]);
  const selected = useMemo(() => (selection.ids.size === 0 ? [] : kept.filter(({ id }) => selection.ids.has(id))), [kept, selection.ids]);

  const forget = (entry: Entry) => setDeleted((before) => before.filter((one) => one.entry.id !== entry.id));
  const remove = (entry: Entry) =>
    notebook.remove(entry.kind === 'note' ? { notes: [entry.note], attempts: [] } : { notes: [], attempts: [entry.attempt] }, (what) =>
      // First the row that undoes it, then the list without the entry: nothing jumps.
      setDeleted((before) => [...before, { entry, what }]),
    );
  async function bringBack(entry: Entry) {
    const one = deleted.find(({ entry: { id } }) => id === entry.id);
    if (one) await notebook.bringBack(one.what);
    forget(entry);
    list.current?.focus();
  }
  function leave(entry: Entry) {
    // The focus must not fall to the top of the page with the row that goes.
    if (list.current?.contains(document.activeElement)) list.current.focus();
    forget(entry);
  }

  async function bulk(act: () => Promise<void>) {
    setBusy(true);
    setBulkError(null);
    try {
      await act();
    } catch (reason) {
      setBulkError(sentenceOf(reason));
    }
    setBusy(false);
  }
  const tagAll = (tag: string, has: boolean) =>
    bulk(async () => {
      const ids = await changeTags(
        selected.map(({ subject }) => subject),
        tag,
        has,
      );
      undo.show(`${plural(ids.length, 'entry', 'entries')} ${has ? 'tagged' : 'without the tag'} “${tag}”`, async () => {
        await changeTags(ids, tag, !has);
        return 'The tags are as they were';
      });
    });
  const removeAll = () =>
    bulk(async () => {
      const all = {
        notes: selected.flatMap((entry) => (entry.kind === 'note' ? [entry.note] : [])),
        attempts: selected.flatMap((entry) => (entry.kind === 'attempt' ? [entry.attempt] : [])),
      };
      await notebook.remove(all, (what) => {
        selection.set([]);
        undo.show(`${plural(selected.length, 'entry', 'entries')} deleted`, async () => {
          await notebook.bringBack(what);
          return 'All of them are back';
        });
      });
      list.current?.focus();
    });

  const rowOf = (entry: Entry): RowActions => {
    const { questionId } = entry;
    const count = attemptsAt.get(questionId ?? '') ?? 0;
    return {
      selected: selection.ids.has(entry.id),
      onSelect: (is, range) =>
        selection.choose(
          entry.id,
          is,
          range,
          kept.map(({ id }) => id),
        ),
      onDelete: () => remove(entry),
      onCompare: count > 1 ? { attempts: count, run: () => setCompared(questionId) } : null,
    };
  };

  if (entries.length === 0 && ghosts.length === 0 && !undo.offer) return null;
  return (
    <div className={css.columns}>
      <aside className={css.side} aria-label="Filters">
        <Filters
          counts={counts}
          total={entries.length}
          shown={kept.length}
          searching={hits.searching || !book.whole}
          postings={postings}
          choice={choice}
          query={query}
          onChoice={setChoice}
          onQuery={setQuery}
        />
      </aside>
      <div ref={list} className={css.list} tabIndex={-1} aria-busy={hits.searching} data-answers={hits.of}>
        {compared === null ? null : <ReviewComparison key={compared} questionId={compared} book={book} onClose={() => setCompared(null)} />}
        <BulkBar
          selected={selected.length}
          shown={kept.length}
          tags={[...new Set(selected.flatMap((entry) => entry.tags))].sort()}
          busy={busy}
          error={bulkError}
          onSelectAll={() => selection.set(kept.map(({ id }) => id))}
          onClear={() => selection.set([])}
          onTag={(tag) => void tagAll(tag, true)}
          onUntag={(tag) => void tagAll(tag, false)}
          onDelete={() => void removeAll()}
        />
        {undo.offer ? (
          <Toast
            text={undo.offer.text}
            failed={undo.offer.failed}
            onHold={undo.hold}
            onUndo={undo.offer.run ? () => void undo.undo() : null}
          />
        ) : null}
        {shown.length === 0 && !hits.searching ? <p className={css.quiet}>Nothing matches. Fewer letters or filters find more.</p> : null}
        <EntryList
          entries={drawn}
          deleted={ghostIds}
          rowOf={rowOf}
          onSave={notebook.saveNote}
          onSettled={(note) => notebook.put([note])}
          onUndo={bringBack}
          onGone={leave}
        />
      </div>
    </div>
  );
}
