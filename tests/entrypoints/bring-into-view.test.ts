import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollBy } from '@/entrypoints/marks/bring-into-view.ts';

const VIEW = { top: 0, bottom: 800 };

describe('scrollBy', () => {
  it.each([
    ['in sight', { top: 300, bottom: 320 }, 500, 0],
    ['below', { top: 1200, bottom: 1240 }, 500, 820],
    ['above', { top: -200, bottom: -160 }, 700, -580],
    ['under a sticky header', { top: 20, bottom: 40 }, 700, -370],
    ['at the very top already', { top: 20, bottom: 40 }, 0, 0],
    ['no farther than the end', { top: 1200, bottom: 1240 }, 1900, 100],
  ])('%s', (_, span, scrolled, by) => {
    expect(scrollBy(span, VIEW, scrolled, 2000) + 0).toBe(by);
  });

  it('never leaves the box, and once there stays there', () => {
    const number = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 300 }), number, number, (top, height, a, b) => {
        const [scrolled, farthest] = a < b ? [a, b] : [b, a];
        const by = scrollBy({ top, bottom: top + height }, VIEW, scrolled, farthest);
        expect(scrolled + by).toBeGreaterThanOrEqual(0);
        expect(scrolled + by).toBeLessThanOrEqual(farthest);
        expect(Math.abs(scrollBy({ top: top - by, bottom: top + height - by }, VIEW, scrolled + by, farthest))).toBe(0);
      }),
    );
  });
});
