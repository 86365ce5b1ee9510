import * as fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportFile } from '@/core/exchange/export-file.ts';
import { planRestore } from '@/core/exchange/plan-restore.ts';
import { isGzip, readCapped } from '@/core/exchange/read-capped.ts';
import type { ReadBackup } from '@/core/exchange/read-backup.ts';
import { readBackup } from '@/core/exchange/read-backup.ts';
import { foldSchedules } from '@/core/schedule/fold-schedules.ts';
import { anyBackup, EMPTY } from './backup-kit.ts';

const good = exportFile({ ...EMPTY, retractions: [{ id: 'r', at: 1, device: 'd', target: 't', deleted: true }] }).json;
const told = (read: ReadBackup) => (read.ok ? 'read' : read.message);

/** A refusal has one sentence; what is read can be planned, and pollutes nothing. */
function mustBeHarmless(text: string): void {
  const read = readBackup(text);
  if (read.ok) planRestore(EMPTY, read.backup, 'merge');
  else expect(read.message).toMatch(/^[A-Z].*\.$/s);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
}

const NASTY = [
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  '1e400',
  '-1',
  'null',
  'NaN',
  '"\\ud800"',
  '[[[[',
];
const nasty = fc.constantFrom(
  ...NASTY,
  '"\\u0000"',
  '9007199254740993',
  '""',
  '[]',
  '{',
  '}',
  ',',
  '8640000000000001',
  '1e-7',
  '\uFEFF',
  '\\',
  '/*',
);

describe('a backup from anywhere', () => {
  it('is refused or read, whatever was cut, put in or changed in it', () => {
    fc.assert(
      fc.property(
        anyBackup,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), nasty), { maxLength: 4 }),
        (backup, slips) => {
          let text = JSON.stringify({ ...backup, hash: 'a'.repeat(64) });
          for (const [place, length, put] of slips) {
            const at = Math.floor(place * text.length);
            text = text.slice(0, at) + put + text.slice(at + length);
          }
          mustBeHarmless(text);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('is refused or read, whatever stands in place of a value', () => {
    fc.assert(
      fc.property(anyBackup, fc.anything({ withSparseArray: false }), fc.nat(), (backup, value, choice) => {
        const keys = Object.keys(backup);
        let text: string | undefined;
        try {
          text = JSON.stringify({ ...backup, [keys[choice % keys.length] ?? 'x']: value });
        } catch {
          // What JSON cannot say does not stand in a file.
        }
        if (text !== undefined) mustBeHarmless(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [
      'a million keys',
      `{"format":"dry-run",${Array.from({ length: 1_000_000 }, (_, index) => `"k${index}":0`).join(',')}}`,
      'too many fields',
    ],
    ['a million wrong rows', good.replace('"noteEdits": []', `"noteEdits": [${'0,'.repeat(999_999)}0]`), 'noteEdits, entry 1'],
    ['a row too many after good ones', good.replace('"deleted": true\n  }', '"deleted": true\n  },7'), 'retractions, entry 2'],
    ['depth in a string is no depth', good.replace('"d"', `"${'['.repeat(500)}"`), 'read'],
    ['a quote that is never closed', good.replace('"device": "d"', '"device": "d'), 'damaged or is not a JSON file, at line'],
    [
      'a prototype in settings',
      good.replace('"retractions"', '"settings":{"__proto__":{"polluted":1}},"retractions"'),
      'unknown field __proto__',
    ],
    ['a hash that is no text', good.replace(/"hash": "\w+"/, '"hash": 5'), 'damaged (hash)'],
  ])('is told in a sentence and in time: %s', (_, text, expected) => {
    expect(told(readBackup(text))).toContain(expected);
    mustBeHarmless(text);
  });

  it('names line and character where the JSON breaks', () => {
    expect(told(readBackup('{\n "format": "dry-run",\n "schema": oops\n}'))).toBe(
      'This file is damaged or is not a JSON file, at line 3, character 12.',
    );
    expect(told(readBackup(good.slice(0, -20)))).toMatch(/at line \d+, character \d+\.$/);
  });

  it('dates schedules without falling over the ends of time', () => {
    for (const at of [0, 2 ** 31, 4e12, 8.64e15]) {
      const attempt = { id: 'a', topic: 'serving' as const };
      const review = { id: 'v', at, device: 'd', attemptId: 'a', questionId: 'q', anchorId: 'x', rating: 3 as const };
      const [schedule] = foldSchedules([review, { ...review, id: 'w', at: Math.max(0, at - 5) }], [attempt], [], 0.9);
      expect(Number.isFinite(schedule?.due)).toBe(true);
    }
  });
});

describe('readCapped', () => {
  async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const unzip = (bytes: Uint8Array<ArrayBuffer>): AsyncIterable<Uint8Array> =>
    new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));

  it('gives back what was compressed', async () => {
    const zipped = new Uint8Array(gzipSync(new TextEncoder().encode(good), { mtime: 0 }));
    expect(isGzip(zipped)).toBe(true);
    const bytes = await readCapped(unzip(zipped), 1_000_000);
    expect(new TextDecoder().decode(bytes ?? new Uint8Array())).toBe(good);
    expect(isGzip(new TextEncoder().encode(good))).toBe(false);
  });

  it('stops at the cap: a small file can hold a large one', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(50_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    let most = 0;
    expect(await readCapped(unzip(bomb), 1_000_000, { onRead: (bytes) => (most = bytes) })).toBeNull();
    expect(most).toBeLessThanOrEqual(1_000_000);
  });

  it('ends its source at the cap and when it is cancelled', async () => {
    let ended = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield new Uint8Array(10);
      } finally {
        ended += 1;
      }
    }
    expect(await readCapped(source(), 25)).toBeNull();
    const cancel = new AbortController();
    const reading = readCapped(source(), 1e9, { signal: cancel.signal, onRead: (bytes) => bytes > 50 && cancel.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(ended).toBe(2);
  });

  it('keeps the bytes, however they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
        expect(await readCapped(inParts(bytes, size), 100)).toEqual(new Uint8Array(bytes));
        if (bytes.length > 0) expect(await readCapped(inParts(bytes, size), bytes.length - 1)).toBeNull();
      }),
    );
  });
});
