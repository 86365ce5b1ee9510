import { expect, it } from 'vitest';
import { progressLine } from '@/components/posting/progress-line.ts';

it.each([
  [{ ready: 0, of: 6, daysLeft: 6, left: 22 }, '0 of 6 topics ready · interview in 6 days: 22 anchors today'],
  [{ ready: 1, of: 1, daysLeft: null, left: 0 }, '1 of 1 topic ready'],
  [{ ready: 2, of: 6, daysLeft: 1, left: 1 }, '2 of 6 topics ready · interview tomorrow: 1 anchor today'],
  [{ ready: 2, of: 6, daysLeft: 0, left: 0 }, '2 of 6 topics ready · interview today: nothing left for today'],
  [{ ready: 2, of: 6, daysLeft: -1, left: 0 }, '2 of 6 topics ready'],
  [{ ready: 0, of: 0, daysLeft: null, left: 0 }, null],
])('%j: %s', (progress, line) => {
  expect(progressLine(progress)).toBe(line);
});
