import { useId } from 'react';
import { levelName } from '@/components/posting/level-name.ts';
import { plural } from '@/components/progress/plural.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import type { PostingRecord } from '@/core/records.ts';
import type { FacetCounts } from '@/core/notes/filter-entries.ts';
import type { FilterChoice } from '@/core/notes/filter-text.ts';
import { isOpen, readFilter } from '@/core/notes/filter-text.ts';
import { STATE_NAMES } from './facet-names.ts';
import { FacetSelect } from './FacetSelect.tsx';
import css from './Filters.module.css';

interface FiltersProps {
  /** How many entries each choice would leave. */
  counts: FacetCounts;
  total: number;
  shown: number;
  /** Older entries are still being looked through. */
  searching: boolean;
  postings: readonly PostingRecord[];
  choice: FilterChoice;
  query: string;
  onChoice: (choice: FilterChoice) => void;
  onQuery: (query: string) => void;
}

const KINDS = [
  { kind: '', name: 'All' },
  { kind: 'note', name: 'Notes' },
  { kind: 'attempt', name: 'Attempts' },
] as const;

/** Search and filters; every choice says how many entries it leaves. */
export function Filters({ counts, total, shown, searching, postings, choice, query, onChoice, onQuery }: FiltersProps) {
  const id = useId();
  const nameOfPosting = (postingId: string) => {
    const posting = postings.find((one) => one.id === postingId);
    return posting ? [posting.title, posting.company].filter(Boolean).join(' · ') : 'A posting no longer kept';
  };
  const active = query !== '' || !isOpen(choice);
  const ofKind = [...counts.kind.values()].reduce((sum, count) => sum + count, 0);
  const tags = [...new Set([...choice.tags, ...counts.tags.keys()])].sort((a, b) => a.localeCompare(b));
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
            <input type="radio" name={`${id}kind`} checked={choice.kind === kind} onChange={() => onChoice({ ...choice, kind })} />
            <span>
              {name} <span className={css.count}>{kind === '' ? ofKind : (counts.kind.get(kind) ?? 0)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <FacetSelect
        name="Topic"
        all="All topics"
        value={choice.topic}
        counts={counts.topic}
        nameOf={(topic) => TOPIC_NAMES[topic]}
        onValue={(topic) => onChoice({ ...choice, topic })}
      />
      <FacetSelect
        name="How the question stands"
        all="Any"
        value={choice.state}
        counts={counts.state}
        nameOf={(state) => STATE_NAMES[state]}
        onValue={(state) => onChoice({ ...choice, state })}
      />
      <FacetSelect
        name="Level"
        all="All levels"
        value={choice.level}
        counts={counts.level}
        nameOf={levelName}
        onValue={(level) => onChoice({ ...choice, level })}
      />
      <FacetSelect
        name="Company"
        all="All companies"
        value={choice.company}
        counts={counts.company}
        nameOf={(company) => company}
        onValue={(company) => onChoice({ ...choice, company })}
      />
      <FacetSelect
        name="Posting"
        all="All postings"
        value={choice.posting}
        counts={counts.posting}
        nameOf={nameOfPosting}
        onValue={(posting) => onChoice({ ...choice, posting })}
      />
      <div className={css.days}>
        <label className={css.label}>
          From
          <input
            type="date"
            className={css.field}
            value={choice.from}
            max={choice.to || undefined}
            onChange={(event) => onChoice({ ...choice, from: event.target.value })}
          />
        </label>
        <label className={css.label}>
          To
          <input
            type="date"
            className={css.field}
            value={choice.to}
            min={choice.from || undefined}
            onChange={(event) => onChoice({ ...choice, to: event.target.value })}
          />
        </label>
      </div>
      {tags.length > 0 ? (
        <fieldset className={css.tags}>
          <legend className={css.label}>Tags</legend>
          {tags.map((tag) => (
            <label key={tag} className={css.tag}>
              <input
                type="checkbox"
                checked={choice.tags.includes(tag)}
                onChange={({ target }) =>
                  onChoice({ ...choice, tags: target.checked ? [...choice.tags, tag] : choice.tags.filter((one) => one !== tag) })
                }
              />
              {tag} <span className={css.count}>{counts.tags.get(tag) ?? 0}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <p className={css.shown} role="status">
        {active ? `${new Intl.NumberFormat().format(shown)} of ${plural(total, 'entry', 'entries')}` : plural(total, 'entry', 'entries')}
        {searching ? ', still looking…' : ''}
      </p>
      {active ? (
        <button
          type="button"
          className={css.clear}
          onClick={() => {
            onQuery('');
            onChoice(readFilter('', []));
          }}
        >
          Show everything
        </button>
      ) : null}
    </form>
  );
}
