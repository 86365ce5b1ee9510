import { describe, expect, it } from 'vitest';
import { foldEntries } from '@/core/entries/fold-entries.ts';
import type { EntryRecord } from '@/core/records.ts';
import { readBackup } from '@/core/exchange/read-backup.ts';
import { attempt, computer, DAY, deleteDatabase } from './store-kit.ts';

const story = (broke: string) => JSON.stringify({ where: 'Search team', number: '40 % less latency', broke });
const draft = (id: string, broke: string | null, replaces: string[] = []) => ({
  id,
  kind: 'story',
  subject: 'MON-01/slices',
  value: broke === null ? null : story(broke),
  replaces,
});
const record = (change: Partial<EntryRecord>): EntryRecord => ({ ...draft('a', 'one'), at: 1, device: 'd', ...change });

describe('a deleted card of one’s own', () => {
  it('is due no more, nor is an anchor that was taken out; undo brings their dates back', async () => {
    const kit = computer();
    const store = await kit.open();
    const card = (...ids: string[]) =>
      JSON.stringify({
        question: 'Q?',
        anchors: ids.map((anchor) => ({ id: anchor, text: anchor, cues: [] })),
        topic: null,
        level: null,
        origin: 'typed',
      });
    const save = (id: string, value: string | null, replaces: string[]) => {
      kit.clock += 1;
      return store['entry.save']({ entries: [{ id, kind: 'card', subject: 'own-1', value, replaces }] });
    };
    await save('v1', card('a1', 'a2'), []);
    await store['review.record']({ attempt: { ...attempt('t1'), questionId: 'own-1', found: [], missed: ['a1', 'a2'], claimed: [] } });
    await store['review.record']({ attempt: attempt('t2') });
    kit.clock += 30 * DAY;
    const dueOf = async () => (await store['review.due']({ limit: 9 })).items.find(({ questionId }) => questionId === 'own-1')?.anchorIds;
    expect((await dueOf())?.toSorted()).toEqual(['a1', 'a2']);
    await save('v2', card('a2'), ['v1']);
    expect(await dueOf()).toEqual(['a2']);
    await save('x', null, ['v2']);
    expect(await dueOf()).toBeUndefined();
    expect((await store['review.due']({ limit: 9 })).items).toHaveLength(1);
    await save('v3', card('a1', 'a2'), ['x']);
    expect((await dueOf())?.toSorted()).toEqual(['a1', 'a2']);
  });
});

describe('entries', () => {
  it('stand as their newest version, and a repeated message writes nothing twice', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['entry.save']({ entries: [draft('a', 'the cache')] });
    await store['entry.save']({ entries: [draft('a', 'the cache')] });
    kit.clock += 1;
    await store['entry.save']({ entries: [draft('b', 'the queue', ['a'])] });
    const [entry, ...others] = await store['entry.list']({ kind: 'story', subject: null });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ subject: 'MON-01/slices', value: { broke: 'the queue' }, heads: ['b'] });
    expect(await store['entry.list']({ kind: 'story', subject: 'MON-02/slices' })).toEqual([]);
    expect(await store['entry.list']({ kind: 'card', subject: null })).toEqual([]);
  });

  it('are deleted by a tombstone and come back by the next version', async () => {
    const store = await computer().open();
    await store['entry.save']({ entries: [draft('a', 'one')] });
    await store['entry.save']({ entries: [draft('x', null, ['a'])] });
    expect(await store['entry.list']({ kind: 'story', subject: null })).toEqual([]);
    await store['entry.save']({ entries: [draft('b', 'one', ['x'])] });
    expect(await store['entry.list']({ kind: 'story', subject: null })).toHaveLength(1);
  });

  it('travel in exports and come back from the snapshot', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['entry.save']({ entries: [draft('a', 'one')] });
    const read = readBackup((await store['store.export']()).json);
    expect(read.ok && read.backup.entries.map(({ id }) => id)).toEqual(['a']);
    expect(await store.snapshot()).toMatchObject({ entries: 1 });
    await deleteDatabase(kit);
    expect((await store['store.health']()).state).toBe('shrunk');
    expect((await store['store.restore']()).state).toBe('ok');
    expect(await store['entry.list']({ kind: 'story', subject: null })).toHaveLength(1);
  });
});

describe('foldEntries', () => {
  it('does not mind order or repetition, and keeps a version that wrote at the same time as a deletion', () => {
    const records = [
      record({}),
      record({ id: 'b', at: 2, value: story('two'), replaces: ['a'] }),
      record({ id: 'x', at: 3, value: null, replaces: ['a'] }),
    ];
    const folded = foldEntries('story', records);
    expect(folded).toMatchObject([{ value: { broke: 'two' }, heads: ['b', 'x'] }]);
    expect(foldEntries('story', [...records.toReversed(), ...records])).toEqual(folded);
  });

  it('passes over what it cannot read', () => {
    expect(foldEntries('story', [record({ value: '{"where": 1}' }), record({ id: 'b', subject: 's', value: 'no JSON' })])).toEqual([]);
    expect(
      foldEntries('story', [record({}), record({ id: 'b', at: 2, value: '{"from": "a newer version"}', replaces: [] })]),
    ).toMatchObject([{ value: { broke: 'one' } }]);
  });
});
