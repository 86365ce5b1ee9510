import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteEditRecord } from '@/core/records.ts';
import type { RawRows } from '@/core/exchange/build-backup.ts';
import { buildBackup } from '@/core/exchange/build-backup.ts';
import { exportFile, verifyBackup } from '@/core/exchange/export-file.ts';
import { mergeBackups } from '@/core/exchange/merge-backups.ts';
import { MAX_BACKUP_CHARS, readBackup } from '@/core/exchange/read-backup.ts';
import { smallerBackups } from '@/core/exchange/smaller-backups.ts';
import { anyBackup, EMPTY } from './backup-kit.ts';

const edit = (id: string, text: string | null, replaces: string[] = [], at = 1): NoteEditRecord => ({
  id,
  at,
  device: 'd',
  noteId: 'n',
  questionId: null,
  topic: null,
  postingId: null,
  text,
  replaces,
});
const rows = (change: Partial<RawRows>): RawRows => ({
  postings: [],
  attempts: [],
  reviews: [],
  noteEdits: [],
  retractions: [],
  entries: [],
  ...change,
});

function refusal(text: string): string {
  const read = readBackup(text);
  expect(read.ok).toBe(false);
  return read.ok ? '' : read.message;
}

describe('exportFile', () => {
  it('parse(export(x)) equals x', () => {
    fc.assert(
      fc.property(anyBackup, (backup) => {
        expect(readBackup(exportFile(backup).json)).toEqual({ ok: true, backup, hash: 'right', digest: expect.any(String) as string });
      }),
      { numRuns: 300 },
    );
  });

  it('names the day and counts notes as they stand', () => {
    const backup = { ...EMPTY, exportedAt: Date.UTC(2099, 11, 31, 23), noteEdits: [edit('a', 'one'), edit('b', 'two', ['a'])] };
    expect(exportFile(backup)).toMatchObject({ name: 'dry-run-2099-12-31.json', notes: 1, attempts: 0 });
    expect(exportFile(EMPTY)).toMatchObject({ name: 'dry-run-1970-01-01.json', notes: 0 });
  });

  it('is refused when the file does not hold what went in', () => {
    const source = { ...EMPTY, noteEdits: [edit('a', 'one'), edit('b', 'two')] };
    expect(() => verifyBackup(JSON.stringify(EMPTY), source)).toThrow('not complete');
    expect(() => verifyBackup(JSON.stringify(source).replace('two', 'tow'), source)).toThrow('differs');
    expect(() => verifyBackup(JSON.stringify(source).slice(0, -9), source)).toThrow('could not be read back');
  });
});

describe('readBackup', () => {
  const good = JSON.stringify({ ...EMPTY, noteEdits: [edit('a', 'one')] });

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['<html>', 'not a JSON'],
    ['null', 'not a Dry Run backup'],
    ['[]', 'not a Dry Run backup'],
    ['{"format":"anki"}', 'not a Dry Run backup'],
    ['{"format":"dry-run","schema":999}', 'newer version of Dry Run (format 999, this version reads 2)'],
    ['{"format":"dry-run","schema":"1"}', 'damaged (schema)'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too deeply'],
    [good.replace('"noteEdits"', '"__proto__":{"x":1},"noteEdits"'), 'unknown field __proto__'],
    [good.replace('"noteId"', '"__proto__":{"x":1},"noteId"'), 'unknown field __proto__'],
    [good.replace('"at":1', '"at":1e400'), 'damaged (noteEdits, entry 1, at)'],
    [good.replace('"at":1', '"at":-1'), 'entry 1, at'],
    [good.replace('"at":1', '"at":"2020-01-01"'), 'entry 1, at'],
    [good.replace('"text":"one",', ''), 'entry 1, text'],
  ])('refuses %.40s', (text, message) => {
    expect(refusal(text)).toContain(message);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  it('refuses what is too large before it looks inside', () => {
    expect(refusal('x'.repeat(MAX_BACKUP_CHARS + 1))).toContain('too large');
  });

  it('refuses a file that was cut off anywhere, and reads it with a byte order mark', () => {
    for (let part = 0; part < 64; part += 1) refusal(good.slice(0, Math.floor((good.length * part) / 64)));
    expect(readBackup(`\uFEFF${good}`).ok).toBe(true);
  });

  it('never throws, whatever it is given', () => {
    const refused = (text: string): void => {
      expect(readBackup(text).ok).toBe(false);
    };
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), refused));
    fc.assert(fc.property(fc.anything(), (value) => refused(JSON.stringify({ ...EMPTY, noteEdits: [value] }))));
  });
});

describe('buildBackup', () => {
  it('keeps rows with unknown fields readable and whole, and damaged rows whole', () => {
    const newer = { ...edit('a', 'one'), mood: 'calm' };
    const damaged = { id: 'b', text: 'lost?' };
    const backup = buildBackup({ exportedAt: 0, device: 'd', rows: rows({ noteEdits: [newer, damaged, edit('c', 'two')] }) });
    expect(backup.noteEdits).toEqual([edit('a', 'one'), edit('c', 'two')]);
    expect(backup.kept).toEqual([JSON.stringify(newer), JSON.stringify(damaged)]);
    expect(readBackup(exportFile(backup).json)).toEqual({ ok: true, backup, hash: 'right', digest: expect.any(String) as string });
  });

  it('takes a topic that the content no longer knows', () => {
    const old = { ...edit('a', 'one'), topic: 'gone-topic' };
    expect(buildBackup({ exportedAt: 0, device: 'd', rows: rows({ noteEdits: [old] }) })).toMatchObject({ noteEdits: [old] });
  });
});

describe('mergeBackups', () => {
  it('is the union by id, and the same again when repeated', () => {
    fc.assert(
      fc.property(anyBackup, anyBackup, (first, second) => {
        const merged = mergeBackups(first, second);
        const ids = new Set(merged.noteEdits.map((one) => one.id));
        for (const one of [...first.noteEdits, ...second.noteEdits]) expect(ids.has(one.id)).toBe(true);
        expect(merged.noteEdits).toHaveLength(ids.size);
        expect(mergeBackups(merged, second)).toEqual(merged);
      }),
    );
  });
});

describe('smallerBackups', () => {
  it('gives up postings, then history, then attempts, and written words last', () => {
    const attempts = [{ id: 'x' }] as never[];
    const backup = {
      ...EMPTY,
      attempts,
      postings: [{ id: 'p' }] as never[],
      kept: ['{}'],
      noteEdits: [edit('a', 'one'), edit('b', 'two', ['a']), edit('c', 'x'.repeat(500), [], 9)],
    };
    const steps = [...smallerBackups(backup, 200)];
    expect(steps.map((step) => [step.postings.length, step.noteEdits.length, step.attempts.length])).toEqual([
      [1, 3, 1],
      [0, 3, 1],
      [0, 2, 1],
      [0, 2, 0],
      [0, 1, 0],
    ]);
    expect(steps.at(-1)?.noteEdits[0]?.text).toBe('two');
  });
});
