import type { Level, TopicId } from '@/core/content/schema.ts';

/** How a question stands: due now; known (the newest attempt missed nothing); learning (it missed something); never practised. */
export type QuestionState = 'due' | 'known' | 'learning' | 'never';

/** What the filters ask of a note or an attempt; null where it has none. `at` is epoch milliseconds. */
export interface EntryFacts {
  kind: 'note' | 'attempt';
  at: number;
  topic: TopicId | null;
  postingId: string | null;
  company: string | null;
  level: Level | null;
  state: QuestionState | null;
  tags: readonly string[];
}

/** One choice a facet; '' lets everything through. Several tags must all be there. */
export interface EntryFilter {
  kind: EntryFacts['kind'] | '';
  topic: TopicId | '';
  posting: string;
  company: string;
  level: Level | '';
  state: QuestionState | '';
  tags: readonly string[];
  /** First moment that counts and first that does not any more, epoch milliseconds; null for no bound. */
  from: number | null;
  until: number | null;
}

export const NO_FILTER: EntryFilter = {
  kind: '',
  topic: '',
  posting: '',
  company: '',
  level: '',
  state: '',
  tags: [],
  from: null,
  until: null,
};

/** What one chooses a value of. */
export type Facet = 'kind' | 'topic' | 'posting' | 'company' | 'level' | 'state' | 'tags';
export const FACETS: readonly Facet[] = ['kind', 'topic', 'posting', 'company', 'level', 'state', 'tags'];

const FIELD = { kind: 'kind', topic: 'topic', posting: 'postingId', company: 'company', level: 'level', state: 'state' } as const;

function fits(entry: EntryFacts, filter: EntryFilter, facet: Facet): boolean {
  if (facet === 'tags') return filter.tags.every((tag) => entry.tags.includes(tag));
  return filter[facet] === '' || entry[FIELD[facet]] === filter[facet];
}

function inTime({ at }: EntryFacts, { from, until }: EntryFilter): boolean {
  return (from === null || at >= from) && (until === null || at < until);
}

/** The entries that every facet and the range of dates let through, in their order. Pure. */
export function filterEntries<E extends EntryFacts>(entries: readonly E[], filter: EntryFilter): E[] {
  const asked = FACETS.filter((facet) => (facet === 'tags' ? filter.tags.length > 0 : filter[facet] !== ''));
  if (asked.length === 0 && filter.from === null && filter.until === null) return [...entries];
  return entries.filter((entry) => inTime(entry, filter) && asked.every((facet) => fits(entry, filter, facet)));
}

export type FacetCounts = Record<Facet, ReadonlyMap<string, number>>;

/**
 * How many entries each value would leave if it were chosen in its facet and all other facets stayed: an entry counts in a facet when no
 * other facet keeps it out. For tags, which add up, it is what is left once the tag is chosen too. One pass over the entries. Pure.
 */
export function countFacets(entries: readonly EntryFacts[], filter: EntryFilter): FacetCounts {
  const counts: Record<Facet, Map<string, number>> = {
    kind: new Map(),
    topic: new Map(),
    posting: new Map(),
    company: new Map(),
    level: new Map(),
    state: new Map(),
    tags: new Map(),
  };
  const add = (facet: Facet, value: string | null) => {
    if (value !== null) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  const addFacet = (facet: Facet, entry: EntryFacts) => {
    if (facet === 'tags') for (const tag of entry.tags) add(facet, tag);
    else add(facet, entry[FIELD[facet]]);
  };
  const asked = FACETS.filter((facet) => (facet === 'tags' ? filter.tags.length > 0 : filter[facet] !== ''));
  for (const entry of entries) {
    if (!inTime(entry, filter)) continue;
    // No list of its own for each of 100,000 entries: which facet keeps it out, and how many do.
    let out: Facet | null = null;
    let outs = 0;
    for (const facet of asked) {
      if (fits(entry, filter, facet)) continue;
      out = facet;
      outs += 1;
    }
    if (outs === 0) for (const facet of FACETS) addFacet(facet, entry);
    else if (outs === 1 && out !== null && out !== 'tags') addFacet(out, entry);
  }
  return counts;
}
