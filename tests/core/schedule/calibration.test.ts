import { describe, expect, it } from 'vitest';
import type { AttemptRecord } from '@/core/records.ts';
import { calibrate } from '@/core/schedule/calibration.ts';

function attempt(at: number, guess: number | null, found: number, missed: number, claimed = 0): AttemptRecord {
  const ids = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  return {
    id: `a${at}`,
    at,
    device: 'd',
    questionId: 'MON-01',
    topic: 'monitoring',
    postingId: null,
    answer: '',
    guess,
    found: ids(found, 'f'),
    missed: ids(missed, 'm'),
    claimed: ids(claimed, 'c').map((anchorId) => ({ anchorId, phrase: 'x' })),
    wrongClaims: [],
    grade: 2,
    source: 'sidebar',
    ahead: false,
  };
}

describe('calibrate', () => {
  it('takes guesses oldest first, counts what was claimed as named, and leaves out attempts without a guess', () => {
    expect(calibrate([attempt(3, 2, 1, 1, 2), attempt(2, null, 1, 1), attempt(1, 4, 1, 3)])).toMatchObject([
      { at: 1, guess: 4, named: 1, asked: 4, off: 3, trend: 3 },
      { at: 3, guess: 2, named: 3, asked: 4, off: -1, trend: 1 },
    ]);
    expect(calibrate([])).toEqual([]);
  });

  it('means the last ten only', () => {
    const attempts = Array.from({ length: 15 }, (_, index) => attempt(index, index < 5 ? 5 : 2, 1, 4));
    expect(calibrate(attempts).at(-1)?.trend).toBe(1);
    expect(calibrate(attempts)[4]?.trend).toBe(4);
  });
});
