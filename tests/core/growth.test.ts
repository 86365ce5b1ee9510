// First: what is imported before it is not counted.
import { countWork } from '@/tests/support/count-work.ts';
import { describe, expect, it } from 'vitest';
import { quoteClause } from '@/core/detection/clause.ts';
import { detectRole } from '@/core/detection/detect-role.ts';
import { readWords } from '@/core/detection/words.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';
import { matchPosting } from '@/core/matching/match-posting.ts';
import { rankQuestions } from '@/core/matching/rank-questions.ts';
import { openDom } from '@/core/posting/dom.ts';
import { cleanText, MAX_TEXT, oneLine, textOfHtml, tidyLines } from '@/core/posting/plain-text.ts';
import { postingFromText } from '@/core/posting/posting-from-text.ts';
import { readPosting } from '@/core/posting/read-posting.ts';
import { splitSections } from '@/core/posting/sections.ts';
import { wholePageReader } from '@/core/posting/whole-page.ts';
import { tokenize } from '@/core/text.ts';
import { readBank } from '@/scripts/bank.ts';
import { fullLexicon } from './detection/load-lexicon.ts';
import { BODY, documentOf, jsonLd, posting, readHtml, sites } from './posting/page.ts';

/** From twice to four times the input the work may grow by this much more than from once to twice: 2 when linear, 4 when quadratic. */
const LINEAR = 2.4;
/** Growth by fewer steps than this says nothing. */
const NOISE = 500;

const bank = readBank();
const reader = { persona: null, weakTopics: [], practised: {} };

/** Runs of one piece of text, each the worst case of some pattern or loop. */
const PIECES: readonly string[] = [
  ' ',
  '\n',
  '<',
  '\\n',
  '*',
  ': ',
  '. A: ',
  '. ',
  'a',
  '• ',
  '\n- ',
  '\nA\n',
  '&+#-/',
  '((((',
  '\u0301',
  '\ud83d',
  '機械学習モデルの監視',
  'not ',
  'experience ',
  'deploy ',
  'Deploy models. ',
  'machine learning ',
  'Triton Inference Server ',
  'Ray MLflow ',
  'You deploy ML models to production and monitor drift.\n',
  'MLOps Engineer\n',
  'Engineer Analyst\nRequirements:\n',
  '5 years of experience with Kubernetes, ',
];

function expectLinear(run: (size: number) => unknown, size: number): void {
  // What is made once and kept is not counted.
  run(size);
  // Twice, and the smaller number: the engine sometimes counts code that it compiles meanwhile.
  const least = (each: number) =>
    Math.min(
      countWork(() => run(each)),
      countWork(() => run(each)),
    );
  const [one, two, four] = [size, 2 * size, 4 * size].map(least) as [number, number, number];
  // Differences, since what every text costs, and where a limit begins, is no matter of growth.
  const growth = (four - two) / Math.max(NOISE, two - one);
  expect(growth, `${one}, ${two} and ${four} steps`).toBeLessThanOrEqual(LINEAR);
}

const filled = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const ofText = (text: string) => postingFromText({ title: 'MLOps Engineer', company: null, text });

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['tokens of an answer', tokenize],
  ['sections', splitSections],
  ['lines', tidyLines],
  ['detection', (text) => detectRole(ofText(text), fullLexicon)],
  ['matching', (text) => matchPosting(ofText(text), fullLexicon)],
];

describe('the counter', () => {
  it('counts alike each time, and sees a square', () => {
    const run = () => readWords('deploy models '.repeat(50));
    run();
    expect(countWork(run)).toBe(countWork(run));
    const square = (size: number) => Array.from({ length: size }, () => readWords(filled('a ', size)));
    expect(() => expectLinear(square, 50)).toThrow(/steps/);
  });
});

describe.each(READERS)('%s', (_name, read) => {
  it.each(PIECES.map((piece) => [piece]))('take work in proportion to runs of %j', (piece) => {
    expectLinear((size) => read(filled(piece, size)), 3_000);
  });
});

describe('a posting of the greatest length', () => {
  it.each(PIECES.map((piece) => [piece]))('is read, matched and ranked, of runs of %j', (piece) => {
    const whole = ofText(filled(piece, MAX_TEXT));
    const { sections, description } = whole;
    expect(sections.at(-1)?.end).toBe(description.length);
    const { reasons } = detectRole(whole, fullLexicon);
    for (const { start, end, quote, section } of reasons) if (section !== 'title') expect(description.slice(start, end)).toBe(quote);
    const match = matchPosting(whole, fullLexicon);
    for (const { because } of rankQuestions(whole, match, bank, reader, fullLexicon)) {
      expect(description.slice(because.start, because.end)).toBe(because.quote);
    }
  });
});

describe('a clause', () => {
  it('is looked for no further than a quotation is long', () => {
    const run = (size: number) => {
      const evidence = { rule: 'x', quote: 'a', start: size / 2, end: size / 2 + 1, section: 'other' as const };
      return quoteClause(evidence, filled('a ', size));
    };
    run(1_000);
    expect(countWork(() => run(100_000))).toBe(countWork(() => run(1_000)));
  });
});

describe('an answer', () => {
  const card = bank.flatMap(({ questions }) => questions).find(({ anchors }) => anchors.length > 3);
  if (!card) throw new Error('The bank has no card with four anchors.');
  const ownWords = card.anchors
    .flatMap(({ cues }) => cues.flat())
    .join(' ')
    .replaceAll('*', '');

  it.each(['word ', 'not ', '. ', 'can’t ', `${ownWords} `, `${ownWords}. `])('takes work in proportion to runs of %.40j', (piece) => {
    expectLinear((size) => gradeAnswer(card, filled(piece, size)), 2_000);
  });

  it('is read up to its limit', () => {
    const run = (size: number) => gradeAnswer(card, filled('word ', size));
    run(40_000);
    // The engine loses a few counts while it compiles a busy function anew.
    expect(countWork(() => run(80_000)) / countWork(() => run(40_000))).toBeCloseTo(1, 2);
  });
});

describe('a page', () => {
  const pages: readonly (readonly [string, (size: number) => string])[] = [
    ['nested boxes', (size) => `${'<div>'.repeat(size)}${BODY}`],
    ['nested boxes with text in each', (size) => `<h1>Machine Keeper</h1>${'<div>x'.repeat(size)}`],
    ['nested spans', (size) => `<h1>Machine Keeper</h1>${'<span>a '.repeat(size)}`],
    ['nested lists', (size) => `<h1>Machine Keeper</h1>${'<ul><li>x'.repeat(size / 2)}`],
    ['paragraphs', (size) => `<h1>Machine Keeper</h1>${'<p>You will run models.'.repeat(size)}`],
    ['links', (size) => `<h1>Machine Keeper</h1>${'<a href="/jobs/1234">x</a>'.repeat(size)}`],
    ['headings', (size) => '<h1>Machine Keeper</h1>'.repeat(size)],
    ['open comments', (size) => `<h1>Machine Keeper</h1>${'<!-- '.repeat(size)}`],
    ['structured data', (size) => jsonLd(`[${'{"@type":"JobPosting","title":"x"},'.repeat(size)}]`)],
    ['scripts', (size) => jsonLd(posting({ title: 'x' })).repeat(size)],
    ['closing brackets', (size) => jsonLd(' ]'.repeat(size))],
    ['quotation marks', (size) => jsonLd(`{${'"'.repeat(size)}}`)],
  ];
  const addresses = [null, 'https://boards.greenhouse.io/harbour/jobs/4711'];

  it.each(pages)('takes work in proportion to its %s', (_name, html) => {
    const documents = new Map([300, 600, 1200].map((size) => [size, documentOf(html(size))]));
    const whole = wholePageReader(() => null);
    for (const address of addresses) expectLinear((size) => readPosting(documents.get(size) as Document, address, sites, { whole }), 300);
  });

  it('of thousands of nested elements is read', () => {
    expect(readHtml(`<h1>Machine Keeper</h1>${'<div>'.repeat(2_000)}${BODY}`)).toMatchObject({ state: 'posting' });
  });

  it.each(PIECES.map((piece) => [piece]))('is read when its structured data is a run of %j', (piece) => {
    const text = filled(piece, MAX_TEXT);
    const { state } = readHtml(`${jsonLd(text)}<title>x</title><h1>Machine Keeper</h1><pre>${text.replaceAll('<', '&lt;')}</pre>`);
    expect(['posting', 'none', 'not-yet', 'list']).toContain(state);
    expect(textOfHtml(openDom(documentOf('')), text).length).toBeLessThanOrEqual(MAX_TEXT);
    expect(cleanText(text).length).toBeLessThanOrEqual(MAX_TEXT);
    expect(oneLine(text).length).toBeLessThanOrEqual(300);
  });
});
