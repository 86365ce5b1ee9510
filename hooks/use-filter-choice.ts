import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { TopicId } from '@/core/content/schema.ts';
import type { EntryFilter } from '@/core/notes/filter-entries.ts';
import type { FilterChoice } from '@/core/notes/filter-text.ts';
import { readFilter, writeFilter } from '@/core/notes/filter-text.ts';
import { setHash, subscribeHash } from './hash-store.ts';

/** Local midnight at the beginning of a calendar day, `after` days later; null for ''. */
function midnight(day: string, after: number): number | null {
  if (day === '') return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + after).getTime();
}

/** The filters as the page's address carries them, so that a choice can be kept, reloaded and gone back from. */
export function useFilterChoice(topics: readonly TopicId[]) {
  const hash = useSyncExternalStore(subscribeHash, () => location.hash);
  const choice = useMemo(() => readFilter(hash, topics), [hash, topics]);
  const filter = useMemo((): EntryFilter => {
    const { from, to, ...rest } = choice;
    return { ...rest, from: midnight(from, 0), until: midnight(to, 1) };
  }, [choice]);
  const set = useCallback((next: FilterChoice) => {
    setHash(writeFilter(next, location.hash));
  }, []);
  return { choice, filter, set };
}
