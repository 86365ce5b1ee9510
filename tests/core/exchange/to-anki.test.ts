import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toAnki } from '@/core/exchange/to-anki.ts';
import { anyNotebook, CARD, note, posting, shuffled } from './notebook-kit.ts';

const HEADERS = 7;
const { document } = new JSDOM('').window;

function read(file: string): string[][] {
  const lines = file.split('\n');
  expect(lines.slice(0, HEADERS).every((line) => line.startsWith('#'))).toBe(true);
  const { data, errors } = Papa.parse<string[]>(lines.slice(HEADERS).join('\n'), { delimiter: '\t', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe('toAnki', () => {
  it('presets deck, note type and columns', () => {
    expect(toAnki({ notes: [], attempts: [], postings: [], questions: [] }).split('\n').slice(0, HEADERS)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:Dry Run',
      '#columns:Id\tFront\tBack\tTags',
      '#guid column:1',
      '#tags column:4',
    ]);
  });

  it('makes a card of a question with anchors and notes, and of a note without a question', () => {
    const rows = read(
      toAnki({
        notes: [
          note('n1', { questionId: 'MON-01', text: 'a < b\n"quoted"' }),
          note('n2', { postingId: 'p', topic: 'drift', text: 'ask first\nand then' }),
        ],
        attempts: [],
        postings: [posting('p', { title: 'R&D' })],
        questions: [CARD],
      }),
    );
    expect(rows).toEqual([
      [
        'dry-run-question-MON-01',
        CARD.question,
        '<ul><li>Latency and errors</li><li>The outcome that pays</li></ul><hr>a &lt; b<br>&quot;quoted&quot;',
        'dry-run topic::monitoring level::mid',
      ],
      ['dry-run-note-n2', 'R&amp;D: ask first', 'ask first<br>and then', 'dry-run topic::drift'],
    ]);
  });

  it('shows every text and runs none, in four columns, with the same bytes for the same notebook', () => {
    fc.assert(
      fc.property(anyNotebook, (book) => {
        const file = toAnki(book);
        expect(toAnki(shuffled(book))).toBe(file);
        for (const row of read(file)) {
          expect(row).toHaveLength(4);
          const page = document.createElement('div');
          page.innerHTML = `${row[1]}${row[2]}`;
          const tags = new Set([...page.querySelectorAll('*')].map(({ tagName }) => tagName));
          expect([...tags].filter((tag) => !['BR', 'UL', 'LI', 'HR'].includes(tag))).toEqual([]);
          expect(`${row[1]}${row[2]}`).not.toContain('[');
        }
        const loose = book.notes.filter(({ questionId }) => questionId !== 'MON-01');
        expect(read(file).filter(([id]) => id?.startsWith('dry-run-note-'))).toHaveLength(loose.length);
      }),
      { numRuns: 300 },
    );
  });
});
