import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryFacts, EntryFilter } from '@/core/notes/filter-entries.ts';
import { countFacets, filterEntries, NO_FILTER } from '@/core/notes/filter-entries.ts';
import { isOpen, readFilter, writeFilter } from '@/core/notes/filter-text.ts';

const entry = (change: Partial<EntryFacts>): EntryFacts => ({
  kind: 'note',
  at: 100,
  topic: 'serving',
  postingId: 'p1',
  company: 'Heron',
  level: 'mid',
  state: 'known',
  tags: [],
  ...change,
});
const ALL = [
  entry({ at: 500, tags: ['aws', 'story'] }),
  entry({ at: 400, kind: 'attempt', topic: 'testing', state: 'due', tags: ['aws'] }),
  entry({ at: 300, company: null, postingId: null, level: 'senior' }),
  entry({ at: 200, topic: null, state: null, level: null, tags: ['story'] }),
];
const times = (filter: Partial<EntryFilter>) => filterEntries(ALL, { ...NO_FILTER, ...filter }).map(({ at }) => at);

describe('filters of the review page', () => {
  it.each([
    [{}, [500, 400, 300, 200]],
    [{ kind: 'attempt' }, [400]],
    [{ topic: 'serving' }, [500, 300]],
    [{ posting: 'p1' }, [500, 400, 200]],
    [{ company: 'Heron' }, [500, 400, 200]],
    [{ level: 'senior' }, [300]],
    [{ state: 'due' }, [400]],
    [{ tags: ['aws'] }, [500, 400]],
    [{ tags: ['aws', 'story'] }, [500]],
    [{ from: 300 }, [500, 400, 300]],
    [{ from: 300, until: 500 }, [400, 300]],
    [{ topic: 'serving', tags: ['aws'], until: 500 }, []],
  ] as [Partial<EntryFilter>, number[]][])('%j', (filter, expected) => {
    expect(times(filter)).toEqual(expected);
  });

  it('counts what choosing a value would leave', () => {
    const value = fc.record({
      kind: fc.constantFrom('note', 'attempt'),
      at: fc.integer({ min: 0, max: 9 }),
      topic: fc.constantFrom('serving', 'testing', null),
      postingId: fc.constantFrom('p', null),
      company: fc.constantFrom('A', 'B', null),
      level: fc.constantFrom('mid', 'senior', null),
      state: fc.constantFrom('due', 'known', null),
      tags: fc.uniqueArray(fc.constantFrom('x', 'y')),
    }) as fc.Arbitrary<EntryFacts>;
    const filter = fc.record({
      kind: fc.constantFrom('note', ''),
      topic: fc.constantFrom('serving', ''),
      posting: fc.constantFrom('p', ''),
      company: fc.constantFrom('A', ''),
      level: fc.constantFrom('mid', ''),
      state: fc.constantFrom('due', ''),
      tags: fc.uniqueArray(fc.constantFrom('x')),
      from: fc.constantFrom(3, null),
      until: fc.constantFrom(7, null),
    }) as fc.Arbitrary<EntryFilter>;
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), filter, (entries, chosen) => {
        const counts = countFacets(entries, chosen);
        for (const topic of ['serving', 'testing'] as const) {
          expect(counts.topic.get(topic) ?? 0).toBe(filterEntries(entries, { ...chosen, topic }).length);
        }
        for (const company of ['A', 'B']) {
          expect(counts.company.get(company) ?? 0).toBe(filterEntries(entries, { ...chosen, company }).length);
        }
        expect(counts.tags.get('y') ?? 0).toBe(filterEntries(entries, { ...chosen, tags: [...chosen.tags, 'y'] }).length);
      }),
    );
  });
});

describe('filters in the address', () => {
  const TOPICS = ['serving', 'testing'] as const;
  it('come back as they were, beside what else the address carries', () => {
    const choice = { ...readFilter('', TOPICS), topic: 'serving' as const, company: 'A & B = C', tags: ['x y', '#'], from: '2026-03-01' };
    const hash = writeFilter(choice, '#q=canary&topic=testing');
    expect(readFilter(`#${hash}`, TOPICS)).toEqual(choice);
    expect(new URLSearchParams(hash).get('q')).toBe('canary');
    expect(isOpen(choice)).toBe(false);
  });

  it('filter nothing by what they do not know', () => {
    expect(isOpen(readFilter('#topic=astrology&level=boss&state=x&kind=z&from=tomorrow&tag=', TOPICS))).toBe(true);
  });
});
