import { expect, test } from 'vitest';
import type { AttemptRecord } from '@/core/records.ts';
import { countProgress } from '@/components/progress/count-progress.ts';

const attempt = (part: Partial<AttemptRecord>): AttemptRecord => ({
  id: 'a',
  at: 1,
  device: 'd',
  questionId: 'MON-01',
  topic: 'monitoring',
  postingId: null,
  answer: '',
  guess: null,
  found: [],
  missed: [],
  claimed: [],
  wrongClaims: [],
  grade: 3,
  source: 'popup',
  ahead: false,
  ...part,
});

test('the newest attempt decides, and an anchor that is due counts as due only', () => {
  const attempts = [
    attempt({ found: ['a'], missed: ['b', 'c'], claimed: [{ anchorId: 'c', phrase: 'x' }] }),
    attempt({ found: ['b'], missed: ['a', 'd'] }),
  ];
  const [row] = countProgress(attempts, [{ questionId: 'MON-01', anchorIds: ['d'] }], []);
  expect(row).toEqual({ topic: 'monitoring', known: 2, learning: 1, due: 1, unseen: 0 });
});

test('a whole answer that was missed makes nothing known', () => {
  const [row] = countProgress([attempt({ found: ['a'], grade: 1 })], [], []);
  expect(row).toMatchObject({ known: 0, learning: 1 });
});
