import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edges } from '@/entrypoints/handle/find-place.ts';
import { findPlace } from '@/entrypoints/handle/find-place.ts';

const WIDTH = 1_000;
const RANGE = [40, 720] as const;
/** The handle's height, and the room that it keeps. */
const HEIGHT = 38;
const ROOM = 8;

interface Control extends Edges {
  left: number;
}

function search(controls: readonly Control[], top: number, direction: -1 | 0 | 1 = 0): { top: number; looks: number } {
  let looks = 0;
  const found = findPlace({
    top,
    range: RANGE,
    width: WIDTH,
    direction,
    obstacle: (x, y) => {
      looks += 1;
      return controls.find((each) => x >= each.left && y >= each.top && y <= each.bottom) ?? null;
    },
  });
  return { top: found, looks };
}

const overlaps = ({ top, bottom, left }: Control, place: number) =>
  left <= WIDTH - 3 && bottom >= place && top <= place + HEIGHT && left <= WIDTH - HEIGHT / 2;

describe('findPlace', () => {
  it('takes the wanted place where it is free, with a dozen looks', () => {
    expect(search([], 300)).toEqual({ top: 300, looks: 9 });
    // A control far from the edge is nobody's concern.
    expect(search([], 300, -1).top).toBe(300);
  });

  it('goes to the nearest free place, above or below', () => {
    const button = { top: 290, bottom: 330, left: 850 };
    expect(search([button], 280).top).toBe(290 - HEIGHT - ROOM);
    expect(search([button], 315).top).toBe(330 + ROOM);
    const bubble = { top: 640, bottom: 720, left: 900 };
    expect(search([bubble], 700).top).toBe(640 - HEIGHT - ROOM);
  });

  it('goes only the way that it is told', () => {
    const button = { top: 290, bottom: 330, left: 850 };
    expect(search([button], 315, -1).top).toBe(290 - HEIGHT - ROOM);
    expect(search([button], 300, 1).top).toBe(330 + ROOM);
  });

  it('passes several controls, and stays where nothing is free', () => {
    const row = Array.from({ length: 4 }, (_, at) => ({ top: 100 + at * 60, bottom: 150 + at * 60, left: 900 }));
    const { top } = search(row, 200);
    expect(row.some((each) => overlaps(each, top))).toBe(false);
    expect(search([{ top: 0, bottom: 800, left: 0 }], 300).top).toBe(300);
    // One that does not say where it ends is left a handle's height at a time.
    const obstacle = (_: number, y: number) => (y >= 300 && y <= 340 ? { top: y, bottom: y } : null);
    const left = findPlace({ top: 310, range: RANGE, width: WIDTH, direction: 0, obstacle });
    expect(left + HEIGHT < 300 || left > 340).toBe(true);
  });

  it('never covers a control where one place is free, and never looks more than some hundred times', () => {
    const control = fc.record({ top: fc.integer({ min: 0, max: 780 }), height: fc.integer({ min: 24, max: 90 }), left: fc.constant(800) });
    fc.assert(
      fc.property(fc.array(control, { maxLength: 8 }), fc.integer({ min: RANGE[0], max: RANGE[1] }), (list, wanted) => {
        const controls = list.map(({ top, height, left }) => ({ top, bottom: top + height, left }));
        const { top, looks } = search(controls, wanted);
        expect(looks).toBeLessThan(300);
        expect(top >= RANGE[0] && top <= RANGE[1]).toBe(true);
        const covered = controls.some((each) => overlaps(each, top));
        // Covered only where it stayed, since no way out was found.
        if (covered) expect(top).toBe(wanted);
      }),
      { numRuns: 2_000 },
    );
  });
});
