import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNoteSearch } from '@/core/notes/search-notes.ts';

const entries = [
  { id: 1, text: 'Shadow first, canary second.', question: 'Which rollout for which release', posting: 'MLOps Engineer\nNorthwind' },
  { id: 2, text: 'Überwachung heißt drei Ebenen.', question: 'What to watch', posting: 'Platform Engineer\nHalden' },
  { id: 3, text: 'kubernetes and a feature store', question: 'Why use a feature store', posting: '' },
];
function built(partSize?: number) {
  const search = createNoteSearch(partSize);
  search.put(entries);
  return search;
}
const find = (query: string, search = built()) => [...search.search(query)].flat().sort((a, b) => a - b);

describe('search over notes and attempts', () => {
  test('finds in text, question and posting, by the beginning of a word', () => {
    expect(find('cana')).toEqual([1]);
    expect(find('rollout')).toEqual([1]);
    expect(find('halden')).toEqual([2]);
  });
  test('wants every word', () => {
    expect(find('engineer shadow')).toEqual([1]);
    expect(find('engineer')).toEqual([1, 2]);
  });
  test('forgives a slip in longer words and folds accents', () => {
    expect(find('kubernets')).toEqual([3]);
    expect(find('uberwachung')).toEqual([2]);
    expect(find('shod')).toEqual([]);
  });
  test('has nothing to look for without letters', () => {
    expect(find('  … ')).toEqual([]);
  });
  test('replaces, removes, and takes back what was removed', () => {
    const search = built(2);
    search.put([{ ...entries[0]!, text: 'Blue and green.' }]);
    expect(find('canary', search)).toEqual([]);
    expect(find('green', search)).toEqual([1]);
    search.remove([1, 99]);
    expect(find('green', search)).toEqual([]);
    search.put([entries[0]!]);
    expect(find('canary', search)).toEqual([1]);
    expect(search.size()).toBe(3);
  });
  test('gives the parts in their order', () => {
    expect([...built(1).search('engineer')]).toEqual([[1], [2], []]);
  });
  test('finds the same whatever the size of the parts and the order of writing', () => {
    const word = fc.constantFrom('canary', 'drift', 'shadow', 'rollback', 'gpu');
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(texts, word, fc.integer({ min: 1, max: 7 }), (words, query, size) => {
        const search = createNoteSearch(size);
        const all = words.map((own, at) => ({ id: at, text: own.join(' '), question: '', posting: '' }));
        search.put(all.map((entry) => ({ ...entry, text: 'before' })));
        search.put(all.toReversed());
        expect(find(query, search)).toEqual(all.filter(({ text }) => text.includes(query)).map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });
});
