import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, likeness, NEAR_EQUAL } from '@/core/posting/fingerprint.ts';
import { isSameJob } from '@/core/posting/same-job.ts';
import { isNewVisit } from '@/core/posting/visits.ts';

const text = fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 3, maxLength: 9 }), { minLength: 150, maxLength: 300 });
const wordsOf = (words: string[]) => words.map((word, at) => `w${word.replace(/[^a-z]/gi, '')}${at}`);

/** The share of runs of three words that two texts have in common, counted. */
function jaccard(one: string[], other: string[]): number {
  const runs = (words: string[]) =>
    new Set(
      words.slice(2).map((_, at) =>
        words
          .slice(at, at + 3)
          .join(' ')
          .toLowerCase(),
      ),
    );
  const [left, right] = [runs(one), runs(other)];
  const both = [...left].filter((run) => right.has(run)).length;
  return both / (left.size + right.size - both);
}

describe('fingerprintOf', () => {
  it('is 32 unsigned numbers, the same whatever the layout, and null for a few words', () => {
    const words = 'you will deploy models to production and watch them for drift every single day'.split(' ');
    const print = fingerprintOf(words.join(' '));
    expect(print).toHaveLength(32);
    for (const value of print ?? []) expect(Number.isInteger(value) && value >= 0 && value <= 0xffffffff).toBe(true);
    expect(fingerprintOf(`• ${words.join('\n  ').toUpperCase()}.`)).toEqual(print);
    expect(fingerprintOf('Deploy models')).toBeNull();
    expect(likeness(null, print)).toBe(0);
    expect(likeness(print, undefined)).toBe(0);
  });

  it('estimates the share of equal runs of words', () => {
    let worst = 0;
    let sum = 0;
    let count = 0;
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (raw, every) => {
        const words = wordsOf(raw);
        const changed = words.map((word, at) => (at % every === 1 ? `x${word}` : word));
        const error = Math.abs(likeness(fingerprintOf(words.join(' ')), fingerprintOf(changed.join(' '))) - jaccard(words, changed));
        worst = Math.max(worst, error);
        sum += error;
        count += 1;
      }),
      { numRuns: 150, seed: 7 },
    );
    // The standard error is 0.09 at most; five of them are never seen.
    expect(sum / count).toBeLessThan(0.09);
    expect(worst).toBeLessThan(0.4);
  });
});

describe('isSameJob', () => {
  const body = Array.from({ length: 300 }, (_, at) => `word${(at * 7919) % 4001}`);
  const job = (title: string, company: string | null, words: string[]) => ({ title, company, fingerprint: fingerprintOf(words.join(' ')) });
  const own = job('Senior MLOps Engineer', 'Heron Freight', body);
  const edited = body.map((word, at) => (at % 40 === 0 ? 'new' : word));
  const other = Array.from({ length: 300 }, (_, at) => `thing${(at * 104729) % 5003}`);

  it.each([
    ['an edited text', job('Senior MLOps Engineer', 'Heron Freight', edited), true],
    ['legal form and gender mark', job('Senior MLOps Engineer (m/w/d)', 'Heron Freight GmbH', body), true],
    ['dots of the legal form', job('Senior MLOps engineer', 'Heron Freight B.V.', body), true],
    ['another text', job('Senior MLOps Engineer', 'Heron Freight', other), false],
    ['half of the text', job('Senior MLOps Engineer', 'Heron Freight', [...body.slice(0, 150), ...other.slice(150)]), false],
    ['another title', job('MLOps Engineer', 'Heron Freight', body), false],
    ['another company', job('Senior MLOps Engineer', 'Kestrel', body), false],
    ['no company', job('Senior MLOps Engineer', null, body), false],
    ['no text kept', { title: own.title, company: own.company }, false],
  ])('%s', (_, candidate, same) => {
    expect(isSameJob(own, candidate)).toBe(same);
    expect(isSameJob(candidate, own)).toBe(same);
  });

  it('draws its line between edited and different', () => {
    expect(NEAR_EQUAL).toBeGreaterThan(0.4);
    expect(NEAR_EQUAL).toBeLessThan(0.75);
  });
});

describe('isNewVisit', () => {
  const minute = 60_000;
  it.each([
    ['a reload', 100 * minute, 129 * minute, 0, false],
    ['a pause', 100 * minute, 131 * minute, 0, true],
    ['a new day', 100 * minute, 105 * minute, 102 * minute, true],
    ['the same day', 103 * minute, 105 * minute, 102 * minute, false],
    ['a clock that went back', 200 * minute, 100 * minute, 150 * minute, false],
  ])('%s', (_, last, now, dayStart, expected) => {
    expect(isNewVisit(last, now, dayStart)).toBe(expected);
  });
});
