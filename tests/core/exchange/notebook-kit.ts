import * as fc from 'fast-check';
import type { Notebook } from '@/core/exchange/notebook.ts';
import type { AttemptRecord, Note, PostingRecord } from '@/core/records.ts';

const SIGNS = '=+-@\t\r\n",;<>[]()!\\`#:&| x＝\u200b\ufeff\u202e\u0000\u2028'.split('');
const WORDS = [
  '1.',
  '---',
  '</script>',
  '<b>',
  'javascript:alert(1)',
  '[x](',
  '[[y]]',
  '![',
  '{{c1::',
  '[sound:a.mp3]',
  '&lt;',
  '~~~',
  '- [ ] ',
  'CON',
];

/** Text with everything that some other program acts on. */
export const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...SIGNS, ...WORDS, '../', '日本語', '😀'), { maxLength: 12 }).map((parts) => parts.join('')),
);

export const note = (id: string, change: Partial<Note> = {}): Note => ({
  id,
  questionId: null,
  topic: null,
  postingId: null,
  text: `text of ${id}`,
  createdAt: 1,
  updatedAt: 1,
  head: id,
  others: [],
  ...change,
});
export const answer = (id: string, change: Partial<AttemptRecord> = {}): AttemptRecord => ({
  id,
  at: 1,
  device: 'd',
  questionId: 'MON-01',
  topic: 'monitoring',
  postingId: null,
  answer: `answer of ${id}`,
  guess: null,
  found: [],
  missed: [],
  claimed: [],
  wrongClaims: [],
  grade: 3,
  source: 'sidebar',
  ahead: false,
  ...change,
});
export const posting = (id: string, change: Partial<PostingRecord> = {}): PostingRecord => ({
  id,
  title: `title of ${id}`,
  company: null,
  url: null,
  site: null,
  label: 'core',
  topics: [],
  questions: [],
  firstSeen: 1,
  lastSeen: 1,
  ...change,
});
export const CARD = {
  id: 'MON-01',
  title: 'What to watch first',
  question: 'A model is live; what do you watch?',
  topic: 'monitoring' as const,
  level: 'mid' as const,
  anchors: [
    { id: 'operations', text: 'Latency and errors' },
    { id: 'outcome', text: 'The outcome that pays' },
  ],
};

const at = fc.integer({ min: 0, max: 4e12 });
const about = { questionId: fc.constantFrom(null, 'MON-01', 'GONE-1'), postingId: fc.constantFrom(null, 'p0', 'p1', 'gone') };
const unique = <T extends { id: string }>(rows: T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()];

export const anyNotebook: fc.Arbitrary<Notebook> = fc.record({
  notes: fc
    .array(fc.record({ id: fc.nat(20), text: hostile, createdAt: at, updatedAt: at, ...about }), { maxLength: 6 })
    .map((notes) => unique(notes.map((one) => note(`n${one.id}`, { ...one, id: `n${one.id}` })))),
  attempts: fc
    .array(fc.record({ id: fc.nat(20), answer: hostile, at }), { maxLength: 4 })
    .map((attempts) =>
      unique(attempts.map((one) => answer(`a${one.id}`, { ...one, id: `a${one.id}`, found: ['operations'], missed: ['outcome', 'gone'] }))),
    ),
  postings: fc
    .array(fc.record({ title: hostile, company: fc.option(hostile), quote: hostile, firstSeen: at }), { maxLength: 3 })
    .map((postings) =>
      postings.map(({ quote, ...one }, index) =>
        posting(`p${index}`, { ...one, questions: [{ id: 'MON-01', topic: 'monitoring', quote }] }),
      ),
    ),
  questions: hostile.map((question) => [{ ...CARD, question }]),
});

/** The same notebook in another order. */
export function shuffled(book: Notebook): Notebook {
  return {
    notes: book.notes.toReversed(),
    attempts: book.attempts.toReversed(),
    postings: book.postings.toReversed(),
    questions: book.questions.toReversed(),
  };
}
