import { describe, expect, test } from 'vitest';
import { indexNotes, searchNotes } from '@/core/notes/search-notes.ts';

const entries = [
  { id: 'n1', text: 'Shadow first, canary second.', question: 'Which rollout for which release', posting: 'MLOps Engineer\nNorthwind' },
  { id: 'n2', text: 'Überwachung heißt drei Ebenen.', question: 'What to watch', posting: 'Platform Engineer\nHalden' },
  { id: 'a1', text: 'kubernetes and a feature store', question: 'Why use a feature store', posting: '' },
];
const index = indexNotes(entries);
const find = (query: string) => [...(searchNotes(index, query) ?? ['all'])].sort();

describe('search over notes and attempts', () => {
  test('finds in text, question and posting, by the beginning of a word', () => {
    expect(find('cana')).toEqual(['n1']);
    expect(find('rollout')).toEqual(['n1']);
    expect(find('halden')).toEqual(['n2']);
  });
  test('wants every word', () => {
    expect(find('engineer shadow')).toEqual(['n1']);
    expect(find('engineer')).toEqual(['n1', 'n2']);
  });
  test('forgives a slip in longer words and folds accents', () => {
    expect(find('kubernets')).toEqual(['a1']);
    expect(find('uberwachung')).toEqual(['n2']);
    expect(find('shod')).toEqual([]);
  });
  test('has nothing to look for without letters', () => {
    expect(searchNotes(index, '  … ')).toBeNull();
  });
  test('keeps one entry an id', () => {
    expect(() => indexNotes([...entries, ...entries])).not.toThrow();
  });
});
