import { describe, expect, it } from 'vitest';
import { checkContent } from '@/core/content/check-content.ts';
import { measureCoverage, sixMonthsBefore } from '@/core/content/coverage.ts';
import { coverageLines } from '@/core/content/coverage-table.ts';
import { PLAN } from '@/core/content/plan.ts';
import { sentenceLines, wholeAnswerLines } from '@/core/content/score-table.ts';
import { textTable, wrapWords } from '@/core/content/text-table.ts';
import { misheard } from '@/core/content/whole-answers.ts';
import { contentFiles, SAMPLE } from './sample.ts';

const { topics } = checkContent(contentFiles(SAMPLE));

describe('measureCoverage', () => {
  it('counts topic, level and persona against the plan', () => {
    const coverage = measureCoverage(topics, '2026-11-24');
    expect(coverage.topics.find(({ code }) => code === 'SRV')).toEqual({
      topic: 'serving',
      code: 'SRV',
      cards: 2,
      planned: 13,
      levels: { screen: 1, mid: 1, senior: 0 },
      plannedLevels: { screen: 1, mid: 9, senior: 3 },
      personas: {
        'data-scientist': { screen: 1, mid: 1, senior: 0 },
        'devops-engineer': { screen: 0, mid: 1, senior: 0 },
        'data-engineer': { screen: 0, mid: 0, senior: 0 },
        'genai-builder': { screen: 0, mid: 0, senior: 0 },
      },
    });
    expect(coverage.seed.carried).toEqual(['S24']);
    expect(coverage.seed.missing).toHaveLength(60);
  });

  it('plans 16 topics with 206 cards', () => {
    const plans = Object.values(PLAN);
    expect(plans).toHaveLength(16);
    expect(plans.reduce((sum, { screen, mid, senior }) => sum + screen + mid + senior, 0)).toBe(206);
  });

  it('sorts cards by their newest source check', () => {
    expect(measureCoverage(topics, '2026-11-24').sources).toEqual({ fresh: ['SRV-01'], stale: [], none: ['SRV-02'], future: [] });
    expect(measureCoverage(topics, '2027-05-01').sources.stale).toEqual([]);
    expect(measureCoverage(topics, '2027-05-02').sources.stale).toEqual(['SRV-01']);
    expect(measureCoverage(topics, '2026-10-31').sources.future).toEqual(['SRV-01']);
    expect(sixMonthsBefore('2027-03-31')).toBe('2026-09-31');
  });

  it('is written as a table whose columns stand', () => {
    const lines = coverageLines(measureCoverage(topics, '2026-11-24'), true);
    const table = lines.slice(2, 21);
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
    expect(table.find((line) => line.startsWith('SRV serving'))?.split(/ {2,}/)).toEqual([
      'SRV serving',
      '2 of 13',
      '1 of 1',
      '1 of 9',
      '0 of 3',
      '1/1/0',
      '0/1/0',
      '0/0/0',
      '0/0/0',
    ]);
    expect(table.at(-1)).toContain('2 of 206');
    expect(lines).toContain('Facts of the seed: 1 of 61 carried');
    expect(lines.join('\n')).toContain('Without a source (1):\n  SRV-02');
  });
});

describe('the score tables', () => {
  it('count sentences, and whole answers', () => {
    expect(sentenceLines(topics).at(-1)?.split(/ {2,}/)).toEqual(['all', '12', '12', '0', '1.000', '1.000', 'yes']);
    expect(wholeAnswerLines(topics).at(-1)?.split(/ {2,}/)).toEqual(['all', '3', '1 of 1', '1 of 1', '1.000', '1.000']);
    expect(misheard(topics.flatMap(({ wholeAnswers }) => wholeAnswers))).toEqual([]);
    expect(wholeAnswerLines([])).toEqual(['There are no whole answers.']);
  });
});

describe('text tables', () => {
  it('pad and wrap', () => {
    expect(textTable(['a', 'bb'], [['ccc', '1']])).toEqual(['a    bb', '───  ──', 'ccc   1']);
    expect(wrapWords(['one', 'two', 'three'], 9)).toEqual(['  one two', '  three']);
  });
});
