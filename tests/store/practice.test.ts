import { describe, expect, expectTypeOf, it } from 'vitest';
import type { RetractionRecord, ReviewRecord } from '@/core/records.ts';
import { foldSchedules } from '@/core/schedule/fold-schedules.ts';
import type { BackgroundCalls } from '@/messages/protocol.ts';
import type { Store } from '@/store/store.ts';
import { attempt, computer, DAY, dump, MINUTE, T0 } from './store-kit.ts';

const byKey = (rows: unknown[] | undefined) => [...(rows ?? [])].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** The schedules that the store keeps are those that a fresh fold of its records gives. */
async function expectEqualToReplay(kit: ReturnType<typeof computer>): Promise<void> {
  const rows = await dump(kit);
  const fold = foldSchedules(
    rows.get('reviews') as ReviewRecord[],
    rows.get('attempts') as never[],
    rows.get('retractions') as RetractionRecord[],
    kit.retention,
  );
  expect(byKey(rows.get('schedules'))).toEqual(byKey(fold));
}

describe('the store and the protocol', () => {
  it('agree on every call', () => {
    type Calls = Extract<keyof Store, keyof BackgroundCalls>;
    type Answers = { [N in Calls]: Awaited<ReturnType<Store[N]>> };
    type Asked = { [N in Calls]: ReturnType<BackgroundCalls[N]> };
    expectTypeOf<Answers>().toExtend<Asked>();
    expectTypeOf<Asked>().toExtend<Answers>();
    expectTypeOf<Parameters<Store['review.record']>>().toEqualTypeOf<Parameters<BackgroundCalls['review.record']>>();
    expectTypeOf<Parameters<BackgroundCalls['note.save']>[0]>().toExtend<Parameters<Store['note.save']>[0]>();
  });
});

describe('review.record', () => {
  it('is there after the answer, also for a connection opened afterwards', async () => {
    const kit = computer();
    const store = await kit.open();
    const { attempt: kept, next } = await store['review.record']({ attempt: attempt('a1') });
    expect(kept).toEqual({ ...attempt('a1'), at: T0, device: kept.device });
    expect(new Map(next.map(({ key, due }) => [key, due - T0]))).toEqual(
      new Map([
        ['SV-01/batching', 2 * DAY],
        ['SV-01/latency', 2 * DAY],
        ['SV-01/rollback', 10 * MINUTE],
      ]),
    );
    const rows = await dump(kit);
    expect([rows.get('attempts')?.length, rows.get('reviews')?.length, rows.get('schedules')?.length]).toEqual([1, 3, 3]);
    await store.close();
    expect(await (await kit.open())['attempt.list']({ questionId: null })).toEqual([kept]);
  });

  it('changes nothing when repeated, at once or later', async () => {
    const kit = computer();
    const store = await kit.open();
    const [first, second] = await Promise.all([
      store['review.record']({ attempt: attempt('a1') }),
      store['review.record']({ attempt: attempt('a1') }),
    ]);
    const before = await dump(kit);
    kit.clock += DAY;
    const third = await store['review.record']({ attempt: attempt('a1', { answer: 'another text', grade: 1 }) });
    expect([second.attempt, third.attempt]).toEqual([first.attempt, first.attempt]);
    expect(byKey(third.next)).toEqual(byKey(first.next));
    expect(await dump(kit)).toEqual(before);
  });

  it('keeps practice ahead without effect on the dates', async () => {
    const kit = computer();
    const store = await kit.open();
    const { next } = await store['review.record']({ attempt: attempt('a1', { ahead: true }) });
    expect(next).toEqual([]);
    expect(await store['attempt.list']({ questionId: 'SV-01' })).toHaveLength(1);
    expect((await store['review.due']({ limit: 9 })).dueAnchors).toBe(0);
  });

  it('equals the replay when the clock goes back and forth', async () => {
    const kit = computer();
    const store = await kit.open();
    for (const [index, clock] of [T0, T0 + 3 * DAY, T0 - 365 * DAY, 0, Date.UTC(2099, 0), T0 + 9 * DAY].entries()) {
      kit.clock = clock;
      const { next } = await store['review.record']({ attempt: attempt(`a${index}`, { grade: index % 2 === 0 ? 3 : 2 }) });
      expect(next.every(({ due, lastReview }) => due > lastReview)).toBe(true);
      await expectEqualToReplay(kit);
    }
    // Reviewed last under a clock that ran ahead: the anchors are asked, not lost until 2099.
    expect((await store['review.due']({ limit: 9 })).dueAnchors).toBe(3);
  });

  it('writes nothing when it fails in the middle', async () => {
    const kit = computer();
    const store = await kit.open();
    const damaged = attempt('a1', { found: [(() => 1) as never] });
    await expect(store['review.record']({ attempt: damaged })).rejects.toMatchObject({ name: 'StoreError' });
    expect((await dump(kit)).get('attempts')).toEqual([]);
  });
});

describe('refold', () => {
  it('makes all dates anew for another retention, and restores them for the old one', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['review.record']({ attempt: attempt('a1', { grade: 4 }) });
    kit.clock += 9 * DAY;
    await store['review.record']({ attempt: attempt('a2') });
    const before = (await dump(kit)).get('schedules');
    kit.retention = 0.75;
    await store.refold();
    await expectEqualToReplay(kit);
    expect((await dump(kit)).get('schedules')).not.toEqual(before);
    const { next } = await store['review.record']({ attempt: attempt('a3') });
    expect(next.every(({ due }) => due > kit.clock)).toBe(true);
    await store['review.retract']({ id: 'x', attemptId: 'a3', deleted: true });
    kit.retention = 0.9;
    await store.refold();
    expect((await dump(kit)).get('schedules')).toEqual(before);
  });
});

describe('review.retract', () => {
  it('withdraws and brings back: the dates are exactly those of the replay', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['review.record']({ attempt: attempt('a1') });
    kit.clock += 3 * DAY;
    const before = (await dump(kit)).get('schedules');
    await store['review.record']({ attempt: attempt('a2', { grade: 1 }) });
    const after = (await dump(kit)).get('schedules');

    await store['review.retract']({ id: 'x1', attemptId: 'a2', deleted: true });
    expect((await dump(kit)).get('schedules')).toEqual(before);
    await expectEqualToReplay(kit);
    expect((await store['attempt.list']({ questionId: null })).map(({ id }) => id)).toEqual(['a1']);
    expect((await store['review.summary']()).practised['SV-01']).toBe(1);

    // The clock stands still or goes back: the undo holds all the same.
    kit.clock -= DAY;
    await store['review.retract']({ id: 'a-undo', attemptId: 'a2', deleted: false });
    expect((await dump(kit)).get('schedules')).toEqual(after);
    await store['review.retract']({ id: 'x1', attemptId: 'a2', deleted: true });
    expect((await dump(kit)).get('schedules')).toEqual(after);
    expect((await store['attempt.list']({ questionId: null })).map(({ id }) => id)).toEqual(['a2', 'a1']);
  });

  it('takes the last review of an anchor away entirely, and leaves attempts of others alone', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['review.record']({ attempt: attempt('a1') });
    await store['review.record']({ attempt: attempt('b1', { questionId: 'DR-01', topic: 'drift' }) });
    await store['review.retract']({ id: 'x', attemptId: 'a1', deleted: true });
    await store['review.retract']({ id: 'y', attemptId: 'never-there', deleted: true });
    await expectEqualToReplay(kit);
    expect((await dump(kit)).get('schedules')).toHaveLength(3);
  });
});

describe('what practice asks for', () => {
  it('gives due questions, most overdue first, within the limit', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['review.record']({ attempt: attempt('a1') });
    kit.clock += MINUTE;
    await store['review.record']({ attempt: attempt('b1', { questionId: 'DR-01', topic: 'drift', found: [] }) });
    expect(await store['review.due']({ limit: 9 })).toEqual({ items: [], dueAnchors: 0 });
    kit.clock += 10 * MINUTE;
    expect(await store['review.due']({ limit: 1 })).toEqual({
      items: [{ questionId: 'SV-01', topic: 'serving', anchorIds: ['rollback'], due: T0 + 10 * MINUTE }],
      dueAnchors: 2,
    });
  });

  it('previews exactly what recording then gives', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['review.record']({ attempt: attempt('a1') });
    kit.clock += 2 * DAY;
    const preview = await store['review.preview']({ questionId: 'SV-01', found: ['batching', 'new'], missed: [] });
    const { next } = await store['review.record']({ attempt: attempt('a2', { found: ['batching', 'new'], missed: [], grade: 3 }) });
    expect(Math.min(...next.map(({ due }) => due - kit.clock))).toBe(preview[3]);
  });

  it('sums up by question and keeps ids like __proto__ as keys', async () => {
    const kit = computer();
    const store = await kit.open();
    const claimed = [
      { anchorId: '__proto__', phrase: 'roll it back' },
      { anchorId: 'constructor', phrase: 'undo' },
    ];
    await store['review.record']({ attempt: attempt('a1', { questionId: '__proto__', missed: ['__proto__'], claimed }) });
    kit.clock += 1;
    await store['review.record']({ attempt: attempt('a2', { questionId: '__proto__', missed: ['z'], claimed: claimed.slice(0, 1) }) });
    const { practised, lastMissed } = await store['review.summary']();
    expect(JSON.stringify({ practised, lastMissed })).toBe('{"practised":{"__proto__":2},"lastMissed":{"__proto__":["z"]}}');
    const cues = await store['cue.list']({ questionId: '__proto__' });
    expect(JSON.stringify(cues)).toBe('{"__proto__":["roll it back"],"constructor":["undo"]}');
  });
});
