import { describe, expect, it } from 'vitest';
import { beforeWords } from '@/components/posting/before-words.ts';
import { formatAgo } from '@/components/progress/format-ago.ts';

const now = new Date(2025, 4, 14, 9, 30).getTime();

describe('formatAgo', () => {
  it.each([
    [new Date(2025, 4, 14, 9, 30), '1 minute ago'],
    [new Date(2025, 4, 14, 8, 50), '40 minutes ago'],
    [new Date(2025, 4, 14, 1, 30), '8 hours ago'],
    [new Date(2025, 4, 13, 23, 30), 'yesterday'],
    [new Date(2025, 4, 13, 1, 0), 'yesterday'],
    [new Date(2025, 4, 12, 23, 0), '2 days ago'],
    [new Date(2025, 4, 1, 12, 0), '13 days ago'],
    [new Date(2025, 3, 20, 12, 0), '3 weeks ago'],
    [new Date(2025, 1, 10, 12, 0), '3 months ago'],
    [new Date(2022, 4, 14, 12, 0), '3 years ago'],
    [new Date(2025, 4, 14, 9, 31), '1 minute ago'],
  ])('%s', (at, words) => {
    expect(formatAgo(at.getTime(), now)).toBe(words);
  });
});

describe('beforeWords', () => {
  const at = new Date(2025, 4, 11, 9).getTime();
  it.each([
    [null, null],
    [{ own: null, like: null }, null],
    [{ own: { seenAt: at, firstSeen: at, practised: 4 }, like: null }, 'Seen 3 days ago · 4 questions practised'],
    [{ own: { seenAt: at, firstSeen: at, practised: 1 }, like: null }, 'Seen 3 days ago · 1 question practised'],
    [{ own: { seenAt: at, firstSeen: at, practised: 0 }, like: null }, 'Seen 3 days ago'],
    [{ own: null, like: { seenAt: at, practised: 2 } }, 'Looks like one you saw 3 days ago · 2 questions practised'],
  ])('%j', (before, words) => {
    expect(beforeWords(before, now)).toBe(words);
  });
});
