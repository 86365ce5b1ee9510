import { useId } from 'react';
import { plural } from '@/components/progress/plural.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import type { TopicId } from '@/core/content/schema.ts';
import type { PostingRecord } from '@/core/records.ts';
import type { Entry, Filter } from './entries.ts';
import { countBy } from './entries.ts';
import css from './Filters.module.css';

interface FiltersProps {
  entries: readonly Entry[];
  postings: readonly PostingRecord[];
  filter: Filter;
  query: string;
  shown: number;
  onFilter: (filter: Filter) => void;
  onQuery: (query: string) => void;
}

const KINDS = [
  { kind: 'all', name: 'All' },
  { kind: 'note', name: 'Notes' },
  { kind: 'attempt', name: 'Attempts' },
] as const;

/** Search and filters; every choice says how many entries it has. */
export function Filters({ entries, postings, filter, query, shown, onFilter, onQuery }: FiltersProps) {
  const id = useId();
  const nameOf = (postingId: string) => {
    const posting = postings.find((one) => one.id === postingId);
    return posting ? [posting.title, posting.company].filter(Boolean).join(' · ') : 'A posting no longer kept';
  };
  const active = query !== '' || filter.kind !== 'all' || filter.topic !== '' || filter.posting !== '';
  return (
    <form className={css.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      <label className={css.label} htmlFor={`${id}search`}>
        Search
      </label>
      <input
        id={`${id}search`}
        type="search"
        className={css.field}
        value={query}
        placeholder="words, questions, companies"
        onChange={(event) => onQuery(event.target.value)}
      />
      <fieldset className={css.kinds}>
        <legend className={css.label}>Show</legend>
        {KINDS.map(({ kind, name }) => (
          <label key={kind} className={css.kind}>
            <input type="radio" name={`${id}kind`} checked={filter.kind === kind} onChange={() => onFilter({ ...filter, kind })} />
            <span>
              {name}{' '}
              <span className={css.count}>{kind === 'all' ? entries.length : entries.filter((entry) => entry.kind === kind).length}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className={css.label} htmlFor={`${id}topic`}>
        Topic
      </label>
      <select
        id={`${id}topic`}
        className={css.field}
        value={filter.topic}
        onChange={(event) => onFilter({ ...filter, topic: event.target.value as TopicId | '' })}
      >
        <option value="">All topics ({entries.length})</option>
        {countBy(entries, (entry) => entry.topic).map(({ value, count }) => (
          <option key={value} value={value}>
            {TOPIC_NAMES[value]} ({count})
          </option>
        ))}
      </select>
      <label className={css.label} htmlFor={`${id}posting`}>
        Posting
      </label>
      <select
        id={`${id}posting`}
        className={css.field}
        value={filter.posting}
        onChange={(event) => onFilter({ ...filter, posting: event.target.value })}
      >
        <option value="">All postings ({entries.length})</option>
        {countBy(entries, (entry) => entry.postingId).map(({ value, count }) => (
          <option key={value} value={value}>
            {nameOf(value)} ({count})
          </option>
        ))}
      </select>
      <p className={css.shown} role="status">
        {active ? `${shown} of ${plural(entries.length, 'entry', 'entries')}` : plural(entries.length, 'entry', 'entries')}
      </p>
      {active ? (
        <button
          type="button"
          className={css.clear}
          onClick={() => {
            onQuery('');
            onFilter({ kind: 'all', topic: '', posting: '' });
          }}
        >
          Show everything
        </button>
      ) : null}
    </form>
  );
}
