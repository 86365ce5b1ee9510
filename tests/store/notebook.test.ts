import { describe, expect, it } from 'vitest';
import type { Store } from '@/store/store.ts';
import { attempt, computer, DAY, dump, edit } from './store-kit.ts';

async function readAll(store: Store, of: 'notes' | 'attempts', limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<Store['notebook.page']>> = await store['notebook.page']({ of, before, limit });
    pages.push([...page.notes, ...page.attempts].map(({ id }) => id));
    ({ before } = page);
  } while (before !== null);
  return pages;
}

describe('notebook.page', () => {
  it('gives everything once, newest first, whatever the size of the page', async () => {
    const kit = computer();
    const store = await kit.open();
    for (let index = 0; index < 9; index += 1) {
      // Three share a millisecond.
      kit.clock += index % 3 === 0 ? 1 : 0;
      await store['review.record']({ attempt: attempt(`a${index}`) });
      await store['note.save'](edit(`e${index}`, `n${index}`, `text ${index}`));
    }
    const newest = ['a8', 'a7', 'a6', 'a5', 'a4', 'a3', 'a2', 'a1', 'a0'];
    for (const limit of [1, 2, 3, 4, 8, 9, 10, 100]) {
      const pages = await readAll(store, 'attempts', limit);
      expect(pages.flat()).toEqual(newest);
      expect((await readAll(store, 'notes', limit)).flat()).toEqual(newest.map((id) => id.replace('a', 'n')));
      expect(pages[0]?.length).toBeGreaterThanOrEqual(Math.min(limit, 9));
    }
  });

  it('leaves out what was withdrawn, and goes on behind a page of nothing else', async () => {
    const kit = computer();
    const store = await kit.open();
    for (const id of ['a1', 'a2', 'a3']) {
      kit.clock += 1;
      await store['review.record']({ attempt: attempt(id) });
    }
    await store['review.retract']({ id: 'r', attemptId: 'a3', deleted: true });
    expect((await readAll(store, 'attempts', 1)).slice(0, 3)).toEqual([[], ['a2'], ['a1']]);
    expect((await readAll(store, 'attempts', 10)).flat()).toEqual(['a2', 'a1']);
  });

  it('is empty for an empty store', async () => {
    const store = await computer().open();
    expect(await store['notebook.page']({ of: 'notes', before: null, limit: 5 })).toEqual({ notes: [], attempts: [], before: null });
  });
});

describe('notebook.change', () => {
  it('deletes many at once and brings all of it back, schedules too', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['review.record']({ attempt: attempt('a1') });
    await store['review.record']({ attempt: attempt('a2', { questionId: 'SV-02' }) });
    await store['note.save'](edit('e1', 'n1', 'one'));
    await store['note.save'](edit('e2', 'n2', 'two'));
    await store['note.save'](edit('e3', 'n2', 'two, elsewhere'));
    const before = await store['memory.list']({ questionIds: null });
    expect(before).toHaveLength(6);
    const place = { questionId: 'SV-01', topic: 'serving' as const, postingId: null };
    const deletion = {
      edits: [
        { id: 't1', noteId: 'n1', ...place, text: null, replaces: ['e1'] },
        { id: 't2', noteId: 'n2', ...place, text: null, replaces: ['e2', 'e3'] },
      ],
      retractions: ['a1', 'a2'].map((attemptId) => ({ id: `r-${attemptId}`, attemptId, deleted: true })),
    };
    expect(await store['notebook.change'](deletion)).toEqual([]);
    expect(await store['notebook.change'](deletion)).toEqual([]);
    expect(await readAll(store, 'notes', 10)).toEqual([[]]);
    expect(await readAll(store, 'attempts', 10)).toEqual([[]]);
    expect(await store['memory.list']({ questionIds: null })).toEqual([]);

    const notes = await store['notebook.change']({
      edits: [
        { id: 'b1', noteId: 'n1', ...place, text: 'one', replaces: ['t1'] },
        { id: 'z2', noteId: 'n2', ...place, text: 'two', replaces: ['t2'] },
        { id: 'b3', noteId: 'n2', ...place, text: 'two, elsewhere', replaces: ['t2'] },
      ],
      retractions: ['a1', 'a2'].map((attemptId) => ({ id: `u-${attemptId}`, attemptId, deleted: false })),
    });
    expect(notes).toMatchObject([{ text: 'one' }, { text: 'two, elsewhere', others: [{ text: 'two' }] }]);
    expect(await store['memory.list']({ questionIds: null })).toEqual(before);
    expect((await dump(kit)).get('retractions')).toHaveLength(4);
  });

  it('writes all or nothing', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['note.save'](edit('e1', 'n1', 'one'));
    const broken = { id: null as unknown as string, noteId: 'n2', questionId: null, topic: null, postingId: null, text: 'x', replaces: [] };
    const edits = [{ id: 't1', noteId: 'n1', questionId: null, topic: null, postingId: null, text: null, replaces: ['e1'] }, broken];
    await expect(store['notebook.change']({ edits, retractions: [] })).rejects.toThrow();
    expect(await store['note.list']({ questionId: null })).toMatchObject([{ text: 'one' }]);
  });
});

describe('notebook.mark', () => {
  it('differs after every write, and only then', async () => {
    const kit = computer();
    const store = await kit.open();
    const marks = [await store['notebook.mark']()];
    await store['review.record']({ attempt: attempt('a1') });
    marks.push(await store['notebook.mark']());
    await store['review.retract']({ id: 'r', attemptId: 'a1', deleted: true });
    marks.push(await store['notebook.mark']());
    await store['note.save'](edit('e1', 'n1', 'one'));
    marks.push(await store['notebook.mark']());
    await store['note.delete']({ id: 't', noteId: 'n1', replaces: ['e1'] });
    marks.push(await store['notebook.mark']());
    expect(new Set(marks).size).toBe(5);
    kit.clock += DAY;
    expect(await store['notebook.mark']()).toBe(marks.at(-1));
  });
});
