import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Backup } from '@/core/exchange/backup-schema.ts';
import type { BackupRows } from '@/core/exchange/backup-tables.ts';
import { BACKUP_TABLES } from '@/core/exchange/backup-tables.ts';
import { exportFile } from '@/core/exchange/export-file.ts';
import { planRestore } from '@/core/exchange/plan-restore.ts';
import { readBackup } from '@/core/exchange/read-backup.ts';
import { applyChanges, invertChanges, isEmptyChange } from '@/core/exchange/restore-changes.ts';
import { foldNotes } from '@/core/notes/fold-notes.ts';
import type { NoteEditRecord, PostingRecord } from '@/core/records.ts';
import { anyBackup, EMPTY } from './backup-kit.ts';

const edit = (id: string, change: Partial<NoteEditRecord> = {}): NoteEditRecord => ({
  id,
  at: 1,
  device: 'd',
  noteId: `n-${id}`,
  questionId: null,
  topic: null,
  postingId: null,
  text: `text of ${id}`,
  replaces: [],
  ...change,
});
const posting = (lastSeen: number, title: string, firstSeen = lastSeen): PostingRecord => ({
  id: 'p',
  title,
  company: null,
  url: null,
  site: null,
  label: 'core',
  topics: [],
  questions: [],
  firstSeen,
  lastSeen,
});
const withNotes = (...noteEdits: NoteEditRecord[]): Backup => ({ ...EMPTY, noteEdits });

function unique<T extends { id: string }>(rows: T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** As a database would hold it: one record an id. */
const anySound = anyBackup.map((backup): Backup => ({
  ...backup,
  postings: unique(backup.postings),
  attempts: unique(backup.attempts),
  reviews: unique(backup.reviews),
  noteEdits: unique(backup.noteEdits),
  retractions: unique(backup.retractions),
  entries: unique(backup.entries),
}));

/** Devices of one person: each has some of the same immutable records, and readings of its own of the same postings. */
const someDevices = fc
  .tuple(
    anySound,
    fc.array(fc.tuple(fc.infiniteStream(fc.boolean()), fc.array(fc.tuple(fc.nat(9), fc.string(), fc.nat(9)))), {
      minLength: 3,
      maxLength: 3,
    }),
  )
  .map(([all, devices]) =>
    devices.map(([chance, readings]): Backup => {
      const some = <T>(rows: T[]): T[] => rows.filter(() => chance.next().value);
      return {
        ...all,
        postings: unique(readings.map(([last, title, first]) => posting(last, title, first))),
        attempts: some(all.attempts),
        reviews: some(all.reviews),
        noteEdits: some(all.noteEdits),
        retractions: some(all.retractions),
        entries: some(all.entries),
      };
    }),
  )
  .map(([a = EMPTY, b = EMPTY, c = EMPTY]) => [a, b, c] as const);

/** The records as sets. */
function sets(rows: BackupRows): unknown {
  return BACKUP_TABLES.map((table) => new Map([...rows[table]].sort((a, b) => (a.id < b.id ? -1 : 1)).map((row) => [row.id, row])));
}
const restore = (rows: BackupRows, backup: Backup, mode: 'merge' | 'replace'): Backup => ({
  ...EMPTY,
  ...applyChanges(rows, planRestore(rows, backup, mode).changes),
});
const merge = (rows: BackupRows, backup: Backup): Backup => restore(rows, backup, 'merge');

describe('a merge', () => {
  it('changes nothing the second time, and keeps every record', () => {
    fc.assert(
      fc.property(anySound, anyBackup, (here, there) => {
        const merged = merge(here, there);
        expect(isEmptyChange(planRestore(merged, there, 'merge').changes)).toBe(true);
        for (const table of BACKUP_TABLES) {
          const ids = new Set(merged[table].map(({ id }) => id));
          for (const { id } of [...here[table], ...there[table]]) expect(ids.has(id)).toBe(true);
        }
        for (const table of ['attempts', 'reviews', 'noteEdits', 'retractions'] as const) {
          for (const row of here[table]) expect(merged[table]).toContainEqual(row);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in any order and grouping', () => {
    fc.assert(
      fc.property(someDevices, ([a, b, c]) => {
        expect(sets(merge(a, b))).toEqual(sets(merge(b, a)));
        expect(sets(merge(merge(a, b), c))).toEqual(sets(merge(a, merge(b, c))));
        expect(sets(merge(a, a))).toEqual(sets(a));
      }),
      { numRuns: 300 },
    );
  });

  it('takes the newest reading of a posting and the earliest meeting', () => {
    const here = { ...EMPTY, postings: [posting(20, 'new', 20)] };
    const there = { ...EMPTY, postings: [posting(10, 'old', 5)] };
    expect(merge(here, there).postings).toEqual([posting(20, 'new', 5)]);
    expect(merge(there, here).postings).toEqual([posting(20, 'new', 5)]);
    expect(planRestore(here, there, 'merge').preview.tables.postings).toMatchObject({ changed: 1, conflicts: 0 });
  });

  it('lets deletions and withdrawals travel, and says so', () => {
    const here = withNotes(edit('a'), edit('b'));
    const there = withNotes(edit('a'), edit('gone', { noteId: 'n-a', text: null, replaces: ['a'], at: 2 }), edit('c'));
    const { preview } = planRestore(here, there, 'merge');
    expect(preview.tables.noteEdits).toEqual({ new: 2, changed: 0, deleted: 0, unchanged: 2, conflicts: 0 });
    expect(preview.notes).toMatchObject({
      added: 1,
      deleted: 1,
      same: 1,
      examples: { added: ['text of c'], deleted: ['text of a'], changed: [] },
    });
    expect(foldNotes(merge(here, there).noteEdits).map(({ id }) => id)).toEqual(['n-c', 'n-b']);
  });

  it('keeps both versions of a note that was edited in both places', () => {
    const base = edit('a');
    const left = edit('l', { noteId: 'n-a', replaces: ['a'], at: 2, text: 'left' });
    const right = edit('r', { noteId: 'n-a', replaces: ['a'], at: 3, text: 'right' });
    const merged = merge(withNotes(base, left), withNotes(base, right));
    expect(foldNotes(merged.noteEdits)).toMatchObject([{ text: 'right', others: [{ text: 'left' }] }]);
    expect(planRestore(withNotes(base, left), withNotes(base, right), 'merge').preview.notes).toMatchObject({ changed: 1, added: 0 });
  });

  it('never overwrites a record of ours by another of the same id, and counts it', () => {
    const here = withNotes(edit('a', { text: 'mine' }));
    const plan = planRestore(here, withNotes(edit('a', { text: 'forged' })), 'merge');
    expect(isEmptyChange(plan.changes)).toBe(true);
    expect(plan.preview.tables.noteEdits).toEqual({ new: 0, changed: 0, deleted: 0, unchanged: 0, conflicts: 1 });
  });
});

describe('a replacement', () => {
  it('makes the records those of the backup, and undo those of before', () => {
    fc.assert(
      fc.property(anySound, anySound, fc.constantFrom('merge' as const, 'replace' as const), (before, backup, mode) => {
        const { changes } = planRestore(before, backup, mode);
        const after = applyChanges(before, changes);
        if (mode === 'replace') expect(sets(after)).toEqual(sets(backup));
        expect(sets(applyChanges(after, invertChanges(before, changes)))).toEqual(sets(before));
      }),
      { numRuns: 300 },
    );
  });

  it('undone leaves what was written in between', () => {
    const before = withNotes(edit('a'));
    const { changes } = planRestore(before, withNotes(edit('b')), 'replace');
    const later = { ...EMPTY, ...applyChanges(before, changes) };
    const undone = applyChanges({ ...later, noteEdits: [...later.noteEdits, edit('c')] }, invertChanges(before, changes));
    expect(undone.noteEdits.map(({ id }) => id).sort()).toEqual(['a', 'c']);
  });

  it('asks twice when much would disappear, and a merge of an empty backup never does', () => {
    const here = withNotes(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => edit(id)));
    expect(planRestore(here, EMPTY, 'replace').preview).toMatchObject({ manyDeleted: true, notes: { deleted: 6 } });
    expect(planRestore(here, withNotes(edit('a')), 'merge').preview).toMatchObject({ manyDeleted: false, notes: { deleted: 0, same: 6 } });
    expect(planRestore(withNotes(edit('a'), edit('b')), EMPTY, 'replace').preview.manyDeleted).toBe(false);
  });
});

describe('import(export(x))', () => {
  it('is x, into an empty store and over another one', () => {
    fc.assert(
      fc.property(anySound, anySound, (backup, other) => {
        const read = readBackup(exportFile(backup).json);
        if (!read.ok) return expect.fail(read.message);
        expect(read.hash).toBe('right');
        expect(sets(restore(EMPTY, read.backup, 'merge'))).toEqual(sets(backup));
        expect(sets(restore(other, read.backup, 'replace'))).toEqual(sets(backup));
      }),
      { numRuns: 200 },
    );
  });

  it('tells a content that was changed by its hash, and reads a file without one', () => {
    const { json } = exportFile(withNotes(edit('a')));
    expect(readBackup(json.replace('text of a', 'text of b'))).toMatchObject({ ok: true, hash: 'wrong' });
    expect(readBackup(JSON.stringify(JSON.parse(json)))).toMatchObject({ ok: true, hash: 'right' });
    expect(readBackup(JSON.stringify(withNotes(edit('a'))))).toMatchObject({ ok: true, hash: 'none' });
  });
});

describe('examples', () => {
  it('are one short line each, three of a kind', () => {
    const long = `\n\n  ${'😀'.repeat(200)}\nsecond`;
    const { examples } = planRestore(EMPTY, withNotes(...['a', 'b', 'c', 'd'].map((id) => edit(id, { text: long }))), 'merge').preview
      .notes;
    expect(examples.added).toHaveLength(3);
    expect(examples.added[0]).toBe(`${'😀'.repeat(39)}…`);
  });
});
