import { parse } from 'csv-parse/browser/esm/sync';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formulaSafe, toCsv } from '@/core/exchange/to-csv.ts';
import { answer, anyNotebook, CARD, hostile, note, posting, shuffled } from './notebook-kit.ts';

/** Two independent readers must see the same table. */
function read(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(parse(csv, { bom: true })).toEqual(data);
  return data;
}

describe('formulaSafe', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '\n=1',
    ' =1',
    '\u200b=1',
    '\ufeff=cmd|x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '−1',
    '﹦1',
  ])('prefixes %j', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  it.each(['', 'a=b', '5 - 3', "'=1", '"=1"', '…', '日本語', '😀=1'])('leaves %j', (text) => {
    expect(formulaSafe(text)).toBe(text);
  });
});

describe('toCsv', () => {
  it('reads back to the texts that went in, by two readers, with the same bytes for the same notebook', () => {
    fc.assert(
      fc.property(anyNotebook, (book) => {
        const csv = toCsv(book);
        expect(toCsv(shuffled(book))).toBe(csv);
        const [, ...rows] = read(csv);
        expect(rows).toHaveLength(book.notes.length + book.attempts.length);
        expect(rows.every((row) => row.length === 12)).toBe(true);
        const texts = [...book.notes.map(({ text }) => text), ...book.attempts.map((attempt) => attempt.answer)];
        expect(rows.map((row) => row[7] ?? '').sort()).toEqual(texts.map(formulaSafe).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('has no cell that a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(anyNotebook, hostile, (book, title) => {
        const rows = read(toCsv({ ...book, postings: [posting('p0', { title, company: title })] }));
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\t\r\n]|^[\s\p{C}]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('says what belongs to what, and leaves numbers alone', () => {
    const rows = read(
      toCsv({
        notes: [
          note('n', { questionId: 'MON-01', topic: 'monitoring', postingId: 'p', text: '-5 points', updatedAt: Date.UTC(2025, 4, 3, 9) }),
        ],
        attempts: [answer('a', { grade: 2, found: ['operations'], missed: ['outcome'] })],
        postings: [posting('p', { title: 'ML engineer', company: '@home' })],
        questions: [CARD],
      }),
    );
    expect(rows[1]).toEqual([
      'note',
      '2025-05-03 09:00',
      'monitoring',
      'MON-01',
      CARD.question,
      'ML engineer',
      "'@home",
      "'-5 points",
      '',
      '',
      '',
      '',
    ]);
    expect(rows[2]?.slice(7)).toEqual(['answer of a', '2', 'with effort', 'Latency and errors', 'The outcome that pays']);
  });
});
