import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldNotes } from '@/core/notes/fold-notes.ts';
import type { NoteEditRecord } from '@/core/records.ts';

function edit(id: string, at: number, text: string | null, replaces: string[] = [], noteId = 'n'): NoteEditRecord {
  return { id, at, device: 'd', noteId, questionId: 'SV-01', topic: 'serving', postingId: null, text, replaces };
}

/** Edits that may replace any others, in circles and themselves too: what a damaged or hostile file could hold. */
const anyEdits = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', '__proto__'),
    at: fc.integer({ min: 0, max: 4 }),
    text: fc.option(fc.string(), { freq: 4 }),
    noteId: fc.constantFrom('n', 'm', '__proto__'),
    replaces: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', '__proto__', 'unknown'), { maxLength: 3 }),
  }),
  { selector: (one) => one.id, maxLength: 8 },
);

describe('foldNotes', () => {
  it('shows the edit that nobody replaced, with the dates of all', () => {
    expect(foldNotes([edit('b', 2, 'two', ['a']), edit('a', 1, 'one')])).toEqual([
      { id: 'n', questionId: 'SV-01', topic: 'serving', postingId: null, text: 'two', createdAt: 1, updatedAt: 2, head: 'b', others: [] },
    ]);
  });

  it('offers edits of the same time beside the highest by (at, id)', () => {
    const [note] = foldNotes([
      edit('a', 1, 'base'),
      edit('b', 5, 'here', ['a']),
      edit('c', 5, 'there', ['a']),
      edit('d', 4, 'late', ['a']),
    ]);
    expect(note).toMatchObject({
      text: 'there',
      head: 'c',
      others: [
        { id: 'b', text: 'here', at: 5 },
        { id: 'd', text: 'late', at: 4 },
      ],
    });
  });

  it('hides a note whose heads were all deleted, and shows it again after the undo', () => {
    const edits = [edit('a', 1, 'one'), edit('x', 2, null, ['a'])];
    expect(foldNotes(edits)).toEqual([]);
    expect(foldNotes([...edits, edit('u', 3, 'one', ['x'])])).toMatchObject([{ text: 'one', head: 'u' }]);
  });

  it('lets an edit win against a deletion of the same time, whichever is newer', () => {
    for (const at of [1, 9]) {
      expect(foldNotes([edit('a', 1, 'base'), edit('x', at, null, ['a']), edit('b', 5, 'kept', ['a'])])).toMatchObject([
        { text: 'kept', others: [] },
      ]);
    }
  });

  it('keeps an edit that replaces a newer one: what the writer saw counts, not the clock', () => {
    const [note] = foldNotes([edit('a', 100, 'old'), edit('b', 3, 'new', ['a'])]);
    expect(note).toMatchObject({ text: 'new', updatedAt: 100, createdAt: 3 });
  });

  it('keeps texts exactly', () => {
    for (const text of ['', ' ', '</script>', 'x'.repeat(1_000_000), '\u0000']) expect(foldNotes([edit('a', 1, text)])[0]?.text).toBe(text);
  });

  it('depends neither on order nor on repetition, and is stable under more of the same', () => {
    fc.assert(
      fc.property(anyEdits, fc.infiniteStream(fc.nat()), (drafts, random) => {
        const edits = drafts.map((draft) => ({ ...edit(draft.id, draft.at, draft.text, draft.replaces), noteId: draft.noteId }));
        const key = new Map<NoteEditRecord, number>();
        const again = [...edits, ...edits.map((one) => ({ ...one }))];
        for (const one of again) key.set(one, random.next().value as number);
        again.sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0));
        expect(foldNotes(again)).toEqual(foldNotes(edits));
      }),
    );
  });

  it('shows every head with text, and never loses a note without a deletion', () => {
    fc.assert(
      fc.property(anyEdits, (drafts) => {
        const edits = drafts.map((draft) => ({ ...edit(draft.id, draft.at, draft.text, draft.replaces), noteId: draft.noteId }));
        const notes = foldNotes(edits);
        const shown = new Set(notes.flatMap((note) => [note.head, ...note.others.map((other) => other.id)]));
        for (const one of edits) {
          const replaced = edits.some((other) => other.noteId === one.noteId && other.id !== one.id && other.replaces.includes(one.id));
          if (!replaced && one.text !== null) expect(shown.has(one.id)).toBe(true);
        }
        for (const noteId of new Set(edits.map((one) => one.noteId))) {
          const mine = edits.filter((one) => one.noteId === noteId);
          if (mine.every((one) => one.text !== null)) expect(notes.some((note) => note.id === noteId)).toBe(true);
        }
      }),
    );
  });
});
