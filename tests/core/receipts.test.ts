import { expect, test } from 'vitest';
import { addCounts, calendarDay, daysBack, KEPT_DAYS, readReceipts, sumOfDays } from '@/core/receipts.ts';

test('acts add up by day, and by site', () => {
  let receipts = addCounts({}, '2026-03-01', [
    { act: 'scripts', by: 2 },
    { act: 'scripts', by: 1 },
    { act: 'looked', site: 'lever', by: 1 },
  ]);
  receipts = addCounts(receipts, '2026-03-02', [
    { act: 'judged', site: 'lever', by: 1 },
    { act: 'judged', site: 'careers.example.com', by: 4 },
  ]);
  expect(receipts['2026-03-01']).toEqual({ acts: { scripts: 3 }, sites: { lever: { looked: 1 } } });
  expect(sumOfDays(receipts, daysBack('2026-03-02', 7))).toEqual({
    acts: { scripts: 3 },
    sites: { lever: { looked: 1, judged: 1 }, 'careers.example.com': { judged: 4 } },
  });
  expect(sumOfDays(receipts, daysBack('2026-03-02', 1)).acts).toEqual({});
});

test('days older than those kept are left out at the next act', () => {
  const old = addCounts({}, '2026-01-01', [{ act: 'alarms', by: 1 }]);
  const edge = daysBack('2026-01-30', KEPT_DAYS).at(-1) ?? '';
  expect(edge).toBe('2026-01-01');
  expect(Object.keys(addCounts(old, '2026-01-30', []))).toEqual(['2026-01-01', '2026-01-30']);
  expect(Object.keys(addCounts(old, '2026-01-31', []))).toEqual(['2026-01-31']);
});

test('the day is the local one', () => {
  const at = Date.UTC(2026, 2, 1, 23, 30);
  expect(calendarDay(at, 0)).toBe('2026-03-01');
  expect(calendarDay(at, 60)).toBe('2026-03-02');
  expect(calendarDay(Date.UTC(2026, 2, 1, 1), -300)).toBe('2026-02-28');
  expect(daysBack('2026-03-01', 3)).toEqual(['2026-03-01', '2026-02-28', '2026-02-27']);
});

test('whatever is stored, numbers come out', () => {
  expect(readReceipts(undefined)).toEqual({});
  expect(readReceipts('x')).toEqual({});
  const stored = {
    '2026-03-01': { acts: { scripts: 'many', writes: 2 }, sites: { lever: { looked: -1, judged: 1 } } },
    '2026-03-02': { acts: { unknown: 3 }, sites: [] },
  };
  const read = readReceipts(stored);
  expect(sumOfDays(read, ['2026-03-01', '2026-03-02'])).toEqual({ acts: { writes: 2 }, sites: { lever: { judged: 1 } } });
});
