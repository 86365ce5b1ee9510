import { useId } from 'react';
import { levelName } from '@/components/posting/level-name.ts';
import { topicName } from '@/components/progress/topic-names.ts';
import type { PostingRecord } from '@/core/records.ts';
import type { FacetCounts } from '@/core/notes/filter-entries.ts';
import type { FilterChoice } from '@/core/notes/filter-text.ts';
import { isOpen, readFilter } from '@/core/notes/filter-text.ts';
import { stateName } from './facet-names.ts';
import { FacetSelect } from './FacetSelect.tsx';
import { formatNumber } from '@/language/format-number.ts';
import { t } from '@/language/t.ts';
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
  { kind: '', name: 'review.filter.all' },
  { kind: 'note', name: 'common.notes' },
  { kind: 'attempt', name: 'review.filter.attempts' },
] as const;

/** How many entries are shown of how many; \`shown\` is null where all are. */
function shownWords(shown: number | null, total: number, searching: boolean): string {
  const words = shown === null ? t('count.entries', total) : t('review.filter.shown', total, { shown: formatNumber(shown) });
  return searching ? t('review.filter.stillLooking', { words }) : words;
}

/** Search and filters; every choice says how many entries it leaves. */
export function Filters({ counts, total, shown, searching, postings, choice, query, onChoice, onQuery }: FiltersProps) {
  const id = useId();
  const nameOfPosting = (postingId: string) => {
    const posting = postings.find((one) => one.id === postingId);
    return posting ? [posting.title, posting.company].filter(Boolean).join(' · ') : t('review.filter.postingGone');
  };
  const active = query !== '' || !isOpen(choice);
  const ofKind = [...counts.kind.values()].reduce((sum, count) => sum + count, 0);
  const tags = [...new Set([...choice.tags, ...counts.tags.keys()])].sort((a, b) => a.localeCompare(b));
  return (
    <form className={css.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      <label className={css.label} htmlFor={`${id}search`}>
        {t('review.filter.search')}
      </label>
      <input
        id={`${id}search`}
        type="search"
        className={css.field}
        value={query}
        placeholder={t('review.filter.searchHint')}
        onChange={(event) => onQuery(event.target.value)}
      />
      <fieldset className={css.kinds}>
        <legend className={css.label}>{t('review.filter.show')}</legend>
        {KINDS.map(({ kind, name }) => (
          <label key={kind} className={css.kind}>
            <input type="radio" name={`${id}kind`} checked={choice.kind === kind} onChange={() => onChoice({ ...choice, kind })} />
            <span>
              {t(name)} <span className={css.count}>{kind === '' ? ofKind : (counts.kind.get(kind) ?? 0)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <FacetSelect
        name={t('common.topic')}
        all={t('review.filter.allTopics')}
        value={choice.topic}
        counts={counts.topic}
        nameOf={(topic) => topicName(topic)}
        onValue={(topic) => onChoice({ ...choice, topic })}
      />
      <FacetSelect
        name={t('review.filter.state')}
        all={t('common.any')}
        value={choice.state}
        counts={counts.state}
        nameOf={stateName}
        onValue={(state) => onChoice({ ...choice, state })}
      />
      <FacetSelect
        name={t('common.level')}
        all={t('review.filter.allLevels')}
        value={choice.level}
        counts={counts.level}
        nameOf={levelName}
        onValue={(level) => onChoice({ ...choice, level })}
      />
      <FacetSelect
        name={t('review.filter.company')}
        all={t('review.filter.allCompanies')}
        value={choice.company}
        counts={counts.company}
        nameOf={(company) => company}
        onValue={(company) => onChoice({ ...choice, company })}
      />
      <FacetSelect
        name={t('review.filter.posting')}
        all={t('review.filter.allPostings')}
        value={choice.posting}
        counts={counts.posting}
        nameOf={nameOfPosting}
        onValue={(posting) => onChoice({ ...choice, posting })}
      />
      <div className={css.days}>
        <label className={css.label}>
          {t('review.filter.from')}
          <input
            type="date"
            className={css.field}
            value={choice.from}
            max={choice.to || undefined}
            onChange={(event) => onChoice({ ...choice, from: event.target.value })}
          />
        </label>
        <label className={css.label}>
          {t('review.filter.to')}
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
          <legend className={css.label}>{t('review.filter.tags')}</legend>
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
        {shownWords(active ? shown : null, total, searching)}
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
          {t('review.filter.everything')}
        </button>
      ) : null}
    </form>
  );
}
