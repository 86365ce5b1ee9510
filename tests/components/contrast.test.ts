import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@/build/vite-shared.ts';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync(join(projectRoot, 'components/ui/tokens.css'), 'utf8');

/** Colours of one block: name → [light, dark]. */
function coloursOf(selector: string): Map<string, [string, string]> {
  const block = CSS.slice(CSS.indexOf(`${selector} {`));
  const rules = block.slice(0, block.indexOf('\n}'));
  return new Map(
    [...rules.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name = '', a = '', b = '']) => [name, [a, b]]),
  );
}

/** Relative luminance of WCAG 2.2, 0 to 1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['ground', 'surface', 'sunken'];
/** What is written on what. */
const TEXTS: [string, string[]][] = [
  ['ink', [...GROUNDS, 'accent-soft', 'found-soft', 'missed-soft', 'danger-soft']],
  ['ink-soft', [...GROUNDS, 'accent-soft']],
  ['ink-faint', GROUNDS],
  ['accent', [...GROUNDS, 'accent-soft']],
  ['accent-ink', ['accent']],
  ['found', [...GROUNDS, 'found-soft']],
  ['missed', [...GROUNDS, 'missed-soft']],
  ['danger', [...GROUNDS, 'danger-soft']],
];
/** What shows where a control is (WCAG 1.4.11). */
const EDGES: [string, string[]][] = [
  ['line-strong', ['surface', 'ground']],
  ['focus', GROUNDS],
];

function tooLow(selector: string, pairs: [string, string[]][], least: number): string[] {
  const colours = coloursOf(selector);
  return pairs.flatMap(([name, grounds]) =>
    grounds.flatMap((ground) =>
      [0, 1].flatMap((scheme) => {
        const [front, back] = [colours.get(name)?.[scheme] ?? '', colours.get(ground)?.[scheme] ?? ''];
        const found = contrast(front, back);
        return found >= least ? [] : [`${name} ${front} on ${ground} ${back}: ${found.toFixed(2)}`];
      }),
    ),
  );
}

describe('the colours', () => {
  test('are told apart as WCAG measures it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('give every text 4.5 to 1, and 7 to 1 in high contrast', () => {
    expect(tooLow(':root', TEXTS, 4.5)).toEqual([]);
    expect(tooLow(":root[data-contrast='more']", TEXTS, 7)).toEqual([]);
  });

  test('give every edge and focus ring 3 to 1', () => {
    expect(tooLow(':root', EDGES, 3)).toEqual([]);
    expect(tooLow(":root[data-contrast='more']", EDGES, 3)).toEqual([]);
  });

  test('are named in both sets', () => {
    expect([...coloursOf(':root').keys()]).toEqual([...coloursOf(":root[data-contrast='more']").keys()]);
    expect(coloursOf(':root').size).toBeGreaterThan(15);
  });
});
