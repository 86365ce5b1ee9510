import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decodeText } from '@/core/exchange/decode-text.ts';
import { MAX_LIST_CHARS, MAX_LIST_QUESTIONS } from '@/core/exchange/question-list.ts';
import { MAX_MARKDOWN_CHARS, readQuestionList } from '@/core/exchange/read-question-list.ts';
import { hostile } from './notebook-kit.ts';

function read(text: string, name: string) {
  const list = readQuestionList(text, name);
  return list.ok ? list : expect.fail(list.message);
}
const drafts = (text: string, name: string) => read(text, name).drafts.map(({ question, anchors }) => [question, ...anchors]);
function bytes16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('a table of questions', () => {
  it('is read by the names of its columns, in any order', () => {
    const list = read(
      'Level,Key points,Question,Category\nsenior,"one; two","What is drift?",Drift\njunior,,How do you roll back?,CI/CD\n',
      'my.csv',
    );
    expect(list.refused).toEqual([]);
    expect(list.drafts).toEqual([
      { question: 'What is drift?', anchors: ['one', 'two'], topic: 'drift', level: 'senior', line: 2 },
      { question: 'How do you roll back?', anchors: [], topic: 'ci-cd', level: 'screen', line: 3 },
    ]);
  });

  it.each([
    ['semicolons', 'question;anchors\n"A, b?";one|two\n'],
    ['tabs', 'Front\tBack\nA, b?\tone; two\n'],
    ['bars', 'Question|Answers\nA, b?|one; two\n'],
    ["Excel's first line", 'sep=;\r\nquestion;anchor 1;anchor 2\r\nA, b?;one;two\r\n'],
    ['a list in one cell', 'question,anchors\n"A, b?","- one\n- two"\n'],
    ['old line ends', 'question,anchors\r"A, b?","1. one\r2. two"\r'],
    ['no header', '"A, b?","one;two",drift,mid\n'],
    ['a mark and blanks', '\uFEFF question , anchors \n"A,   b?","one ;two"\n\n\n'],
  ])('with %s', (_, text) => {
    expect(drafts(text, 'x.csv')).toEqual([['A, b?', 'one', 'two']]);
  });

  it('refuses single rows with the line and the reason, and keeps the others', () => {
    const text = [
      'question,anchors',
      '"Two\nlines?",a',
      '',
      ',only an anchor',
      'Two lines?,again',
      `${'x'.repeat(1_001)},a`,
      `Long anchor?,${'x'.repeat(401)}`,
      `Many?,${Array.from({ length: 13 }, (_, index) => `a${index}`).join(';')}`,
      'Good?,b',
      '"open?,c',
      'lost?,d',
    ].join('\n');
    const { drafts: kept, refused } = read(text, 'x.csv');
    expect(kept.map(({ question, line }) => [line, question])).toEqual([
      [2, 'Two lines?'],
      [10, 'Good?'],
    ]);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [11, 'A quotation mark is opened here and never closed; this row and all after it are left out.'],
      [5, 'There is no question here.'],
      [6, 'The same question stands in line 2.'],
      [7, 'The question is longer than 1000 characters.'],
      [8, 'An anchor is longer than 400 characters.'],
      [9, 'There are 13 anchors; 12 are the most that one answer can name.'],
    ]);
  });

  it('reads what another program wrote', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((words) => words.replace(/[\s\p{C}]+/gu, ' ').trim());
    fc.assert(
      fc.property(
        fc.uniqueArray(
          text.map((words) => `Ask ${words}`.trim()),
          { selector: (one) => one.normalize('NFKC').toLowerCase() },
        ),
        (questions) => {
          fc.pre(questions.length > 0);
          const csv = Papa.unparse({ fields: ['question', 'anchors'], data: questions.map((question) => [question, 'a;b']) });
          expect(drafts(csv, 'x.csv')).toEqual(questions.map((question) => [question, 'a', 'b']));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an outline of questions', () => {
  it('has questions as headings and anchors as items', () => {
    const list = read(
      '# Monitoring\n\n## What do you watch?\n\nThink first.\n\n- latency\n- **errors**, `p99`\n\n## Drift is when\n\n* inputs change\n',
      'x.md',
    );
    expect(list.drafts).toEqual([
      { question: 'What do you watch?', anchors: ['latency', 'errors, p99'], topic: 'monitoring', level: null, line: 3 },
      { question: 'Drift is when', anchors: ['inputs change'], topic: 'monitoring', level: null, line: 10 },
    ]);
  });

  it.each([
    [
      'items with items',
      '- What is drift?\n  - inputs change\n  - labels change\n- How do you notice?\n',
      [['What is drift?', 'inputs change', 'labels change'], ['How do you notice?']],
    ],
    ['numbers', '1. Tell me of a rollback\n   - why\n   - how\n2. And then?\n', [['Tell me of a rollback', 'why', 'how'], ['And then?']]],
    ['boxes to tick', '- [ ] What is drift?\n- [x] What is skew?\n', [['What is drift?'], ['What is skew?']]],
    ['paragraphs', '**What is drift?**\n\n- change\n\nSome text.\n\nWhat is skew?\n', [['What is drift?', 'change'], ['What is skew?']]],
    ['a title over a list', '# My list\n\n- What is drift?\n- What is skew?\n', [['What is drift?'], ['What is skew?']]],
    ['front matter', '---\ntitle: What?\n---\n- What is drift?\n', [['What is drift?']]],
    ['HTML left out', '- What is <b>drift</b>?\n\n<script>alert(1)</script>\n', [['What is drift?']]],
    ['links as their words', '- What is [drift](javascript:alert(1))?\n', [['What is drift?']]],
    ['Windows line ends', '# What is drift?\r\n\r\n- change\r\n- time\r\n', [['What is drift?', 'change', 'time']]],
  ])('with %s', (_, text, expected) => {
    expect(drafts(text, 'x.md')).toEqual(expected);
  });

  it('names the line behind front matter', () => {
    expect(read('---\na: b\n---\n\n- What is drift?\n', 'x.md').drafts[0]?.line).toBe(5);
  });
});

describe('a whole file', () => {
  it.each([
    ['', 'x.csv', 'empty'],
    [' \n', 'x.md', 'empty'],
    ['<!doctype html><p>What?', 'x.csv', 'web page'],
    ['{"format":"dry-run"}', 'x.txt', 'JSON'],
    ['Nothing asked here.', 'x.md', 'No question'],
    ['question,anchors\n', 'x.csv', 'No question'],
    ['x'.repeat(MAX_LIST_CHARS + 1), 'x.csv', 'too large'],
    ['x'.repeat(MAX_MARKDOWN_CHARS + 1), 'x.md', 'too large'],
  ])('is refused: %.30j as %s', (text, name, reason) => {
    const list = readQuestionList(text, name);
    expect(list.ok ? '' : list.message).toContain(reason);
  });

  it('tells a table from an outline without the ending', () => {
    expect(drafts('question;anchors\nWhat?;a', 'list.txt')).toEqual([['What?', 'a']]);
    expect(drafts('- What, or who?\n  - a', 'list.txt')).toEqual([['What, or who?', 'a']]);
  });

  it('has at most 5,000 questions', () => {
    const rows = Array.from({ length: MAX_LIST_QUESTIONS + 3 }, (_, index) => `What is ${index}?,a`);
    const { drafts: kept, refused } = read(`question,anchors\n${rows.join('\n')}`, 'x.csv');
    expect(kept).toHaveLength(MAX_LIST_QUESTIONS);
    expect(refused).toMatchObject([{ line: MAX_LIST_QUESTIONS + 2, reason: expect.stringContaining('5000') as string }]);
  });

  it('shows the first refusals of many and counts all', () => {
    const { drafts: kept, refused, refusedCount } = read(`question\n${'What?\n'.repeat(1_001)}`, 'x.csv');
    expect([kept.length, refused.length, refusedCount]).toEqual([1, 500, 1_000]);
  });

  it('takes its time in proportion to the size, whatever stands in it', () => {
    // A row of opened links costs this parser the square of its length, forty seconds here, when it is let through.
    expect(readQuestionList('[a]('.repeat(50_000), 'x.md').ok).toBe(false);
  });

  it('never throws, and every draft keeps the rules', () => {
    fc.assert(
      fc.property(fc.array(hostile), fc.constantFrom('x.csv', 'x.md', 'x.txt'), (lines, name) => {
        const list = readQuestionList(lines.join('\n'), name);
        if (!list.ok) return;
        for (const { question, anchors, line } of list.drafts) {
          expect(question).toMatch(/\p{L}/u);
          expect(question.isWellFormed()).toBe(true);
          expect([question, ...anchors].join('')).not.toMatch(/[\p{Cc}\u200b\u202e\ufeff]/u);
          expect(line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Größe?')],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFGröße?')],
    ['UTF-16 LE with a mark', bytes16('\uFEFFGröße?', true)],
    ['UTF-16 BE with a mark', bytes16('\uFEFFGröße?', false)],
    ['UTF-16 LE', bytes16('Größe?', true)],
    ['UTF-16 BE', bytes16('Größe?', false)],
    ['Windows-1252', new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x3f])],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: 'Größe?' });
  });

  it('refuses what is no text, and never throws', () => {
    expect(decodeText(new Uint8Array())).toMatchObject({ ok: false });
    expect(decodeText(new Uint8Array([0x50, 0x4b, 0, 0, 0, 1, 2, 3]))).toMatchObject({ ok: false });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decodeText(bytes)));
  });
});
