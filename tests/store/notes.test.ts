import { describe, expect, it } from 'vitest';
import { attempt, computer, DAY, dump, edit, T0 } from './store-kit.ts';

describe('note.save', () => {
  it('answers with the note after its commit', async () => {
    const kit = computer();
    const store = await kit.open();
    const note = await store['note.save'](edit('e1', 'n1', 'one'));
    expect(note).toMatchObject({ id: 'n1', text: 'one', head: 'e1', createdAt: T0, others: [] });
    kit.clock += 5;
    expect(await store['note.save'](edit('e2', 'n1', 'two', ['e1']))).toMatchObject({ text: 'two', createdAt: T0, updatedAt: T0 + 5 });
    await store.close();
    const again = await kit.open();
    expect(await again['note.list']({ questionId: 'SV-01' })).toMatchObject([{ text: 'two' }]);
    expect(await again['note.list']({ questionId: 'other' })).toEqual([]);
    expect(await again['note.list']({ questionId: null })).toHaveLength(1);
  });

  it('changes nothing when repeated', async () => {
    const kit = computer();
    const store = await kit.open();
    const [first, second] = await Promise.all([store['note.save'](edit('e1', 'n1', 'one')), store['note.save'](edit('e1', 'n1', 'one'))]);
    kit.clock += DAY;
    expect([second, await store['note.save'](edit('e1', 'n1', 'changed'))]).toEqual([first, first]);
    expect((await dump(kit)).get('noteEdits')).toHaveLength(1);
  });

  it('keeps all of 200 texts that were written at once', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['note.save'](edit('base', 'n1', 'base'));
    await Promise.all(Array.from({ length: 200 }, (_, index) => store['note.save'](edit(`e${index}`, 'n1', `text ${index}`, ['base']))));
    const [note] = await store['note.list']({ questionId: null });
    const texts = new Set([note?.text, ...(note?.others ?? []).map(({ text }) => text)]);
    expect(texts).toEqual(new Set(Array.from({ length: 200 }, (_, index) => `text ${index}`)));
    expect((await store['store.health']()).state).toBe('ok');
  });

  it('keeps every text exactly, but for halves of surrogate pairs', async () => {
    const kit = computer();
    const store = await kit.open();
    const texts = ['', ' \n\t', '</script><b>', '__proto__', 'x'.repeat(1_000_000), '👩🏽‍💻 ‮', '\u0000', '"\\'];
    for (const [index, text] of texts.entries()) {
      expect((await store['note.save'](edit(`e${index}`, `n${index}`, text))).text).toBe(text);
    }
    await store['note.save'](edit('p', '__proto__', 'half \uD800 of a pair', ['__proto__']));
    const notes = await store['note.list']({ questionId: null });
    expect(notes.find(({ id }) => id === '__proto__')?.text).toBe('half \uFFFD of a pair');
    expect(new Set(notes.map(({ text }) => text))).toEqual(new Set([...texts, 'half \uFFFD of a pair']));
  });

  it('never makes a note look older when the clock goes back', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['note.save'](edit('e1', 'n1', 'one'));
    kit.clock = 0;
    expect(await store['note.save'](edit('e2', 'n1', 'two', ['e1']))).toMatchObject({ text: 'two', updatedAt: T0 });
  });
});

describe('note.delete', () => {
  it('hides the note, keeps its text and lets it come back', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['note.save'](edit('e1', 'n1', 'one'));
    await store['note.delete']({ id: 'x1', noteId: 'n1', replaces: ['e1'] });
    await store['note.delete']({ id: 'x1', noteId: 'n1', replaces: ['e1'] });
    expect(await store['note.list']({ questionId: null })).toEqual([]);
    expect((await dump(kit)).get('noteEdits')).toMatchObject([{ text: 'one' }, { text: null, questionId: 'SV-01' }]);
    expect(await store['note.save'](edit('u1', 'n1', 'one', ['x1']))).toMatchObject({ text: 'one', head: 'u1' });
    expect((await store['store.health']()).state).toBe('ok');
  });

  it('does not take away a text that was written at the same time', async () => {
    const store = await computer().open();
    await store['note.save'](edit('e1', 'n1', 'one'));
    await Promise.all([
      store['note.delete']({ id: 'x1', noteId: 'n1', replaces: ['e1'] }),
      store['note.save'](edit('e2', 'n1', 'two', ['e1'])),
    ]);
    expect(await store['note.list']({ questionId: null })).toMatchObject([{ text: 'two', others: [] }]);
  });

  it('answers a late repetition of a save with the text, though the note is deleted', async () => {
    const store = await computer().open();
    await store['note.save'](edit('e1', 'n1', 'one'));
    await store['note.delete']({ id: 'x1', noteId: 'n1', replaces: ['e1'] });
    expect(await store['note.save'](edit('e1', 'n1', 'one'))).toMatchObject({ text: 'one', head: 'e1' });
    expect(await store['note.list']({ questionId: null })).toEqual([]);
  });
});

describe('drafts and postings', () => {
  it('keep the newest draft and forget an empty one', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['draft.save']({ key: 'answer:__proto__', text: 'half a thought' });
    kit.clock += 7;
    await store['draft.save']({ key: 'quiz:buried', text: '[]' });
    expect(await store.lastTyped()).toBe(T0);
    expect(await store['draft.get']({ key: 'answer:__proto__' })).toEqual({ key: 'answer:__proto__', text: 'half a thought', at: T0 });
    await store['draft.save']({ key: 'answer:__proto__', text: '' });
    expect(await store.lastTyped()).toBeNull();
    expect(await store['draft.get']({ key: 'answer:__proto__' })).toBeNull();
  });

  it('keep the first day and the newest reading of a posting', async () => {
    const kit = computer();
    const store = await kit.open();
    const posting = { id: 'p1', title: 'MLOps', company: null, url: null, site: null, label: 'core' as const, topics: [], questions: [] };
    await store['posting.keep']({ posting });
    kit.clock += DAY;
    await store['posting.keep']({ posting: { ...posting, title: 'MLOps Engineer' } });
    await store['posting.keep']({ posting: { ...posting, id: 'p2' } });
    kit.clock = 0;
    await store['posting.keep']({ posting: { ...posting, title: 'Senior' } });
    const list = await store['posting.list']();
    expect(list.find(({ id }) => id === 'p1')).toMatchObject({ title: 'Senior', firstSeen: 0, lastSeen: T0 + DAY });
    expect(list).toHaveLength(2);
  });
});

describe('acknowledged writes', () => {
  it('tell the caller, so that a snapshot follows', async () => {
    let writes = 0;
    const store = await computer().open({ onWrite: () => (writes += 1) });
    await store['note.save'](edit('e1', 'n1', 'one'));
    await store['review.record']({ attempt: attempt('a1') });
    await store['note.list']({ questionId: null });
    await store['draft.save']({ key: 'k', text: 'not worth a snapshot' });
    expect(writes).toBe(2);
  });
});
