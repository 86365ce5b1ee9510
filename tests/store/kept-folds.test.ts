import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnchorSchedule, EntryRecord } from '@/core/records.ts';
import { foldEntries } from '@/core/entries/fold-entries.ts';
import { groupDue } from '@/core/schedule/due.ts';
import type { Store } from '@/store/store.ts';
import { attempt, computer, DAY, dump, MINUTE, T0 } from './store-kit.ts';

type Kit = ReturnType<typeof computer>;

/** What is due by counting everything that is stored. */
async function counted(kit: Kit, dayEnd: number) {
  const rows = await dump(kit);
  const schedules = rows.get('schedules') as AnchorSchedule[];
  const cards = foldEntries('card', (rows.get('entries') ?? []) as EntryRecord[]);
  const stands = ({ questionId, anchorId }: AnchorSchedule) =>
    !questionId.startsWith('own-') ||
    cards.some(({ subject, value }) => subject === questionId && value.anchors.some(({ id }) => id === anchorId));
  return groupDue(schedules.filter(stands), kit.clock, dayEnd);
}

async function expectAsCounted(kit: Kit, store: Store, limit: number, dayEnd: number): Promise<void> {
  const all = await counted(kit, dayEnd);
  const due = await store['review.due']({ limit, dayEnd });
  expect(due).toEqual({ items: all.slice(0, limit), dueAnchors: all.reduce((sum, item) => sum + item.anchorIds.length, 0) });
}

/** What was practised, by reading everything that is stored. */
async function expectSummaryAsRead(store: Store, dayStart: number): Promise<void> {
  const attempts = await store['attempt.list']({ questionId: null });
  const ids = [...new Set(attempts.map(({ questionId }) => questionId))];
  const of = (id: string) => attempts.filter(({ questionId }) => questionId === id);
  expect(await store['review.summary']()).toEqual({
    practised: Object.fromEntries(ids.map((id) => [id, of(id).length])),
    lastMissed: Object.fromEntries(ids.map((id) => [id, of(id)[0]?.missed])),
  });
  const begun = ids.filter((id) => {
    const first = of(id).reduce((a, b) => (b.at <= a.at ? b : a));
    return first.at >= dayStart && first.source === 'popup' && !first.ahead;
  });
  expect(await store['review.begun']({ dayStart })).toBe(begun.length);
}

const card = (subject: string, anchors: string[]) => ({
  question: `What of ${subject}?`,
  topic: null,
  anchors: anchors.map((id) => ({ id, text: id })),
});

const question = fc.constantFrom('SV-01', 'MON-02', 'DQ-03', 'own-1', 'own-2');
const anchors = ['batching', 'latency', 'rollback'];
const step = fc.oneof(
  fc.record({ do: fc.constant('record' as const), questionId: question, found: fc.subarray(anchors), grade: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(9), deleted: fc.boolean() }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(MINUTE, 11 * MINUTE, DAY / 3, DAY, 9 * DAY, -DAY / 2, -40 * DAY) }),
  fc.record({ do: fc.constant('retention' as const), retention: fc.constantFrom(0.8, 0.95) }),
  fc.record({ do: fc.constant('card' as const), subject: fc.constantFrom('own-1', 'own-2'), kept: fc.subarray(anchors) }),
  fc.record({ do: fc.constant('count' as const) }),
  fc.record({ do: fc.constant('import' as const), mode: fc.constantFrom('merge' as const, 'replace' as const), undo: fc.boolean() }),
);

describe('what is kept of dates and answers', () => {
  it('is what counting gives, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.constantFrom(0, 1, 3),
        fc.nat(23),
        async (steps, limit, hour) => {
          const kit = computer();
          const store = await kit.open();
          let backup = await store['store.export']();
          let number = 0;
          const made: string[] = [];
          for (const one of steps) {
            number += 1;
            const id = `x${number}`;
            if (one.do === 'record') {
              const missed = anchors.filter((anchor) => !one.found.includes(anchor));
              await store['review.record']({
                attempt: attempt(id, {
                  questionId: one.questionId,
                  found: one.found,
                  missed,
                  grade: one.grade as 1,
                  source: one.grade > 2 ? 'popup' : 'sidebar',
                }),
              });
              made.push(id);
            } else if (one.do === 'withdraw' && made.length > 0) {
              const attemptId = made[one.which % made.length] as string;
              await store['review.retract']({ id, attemptId, deleted: one.deleted });
            } else if (one.do === 'wait') kit.clock += one.ms;
            else if (one.do === 'retention') {
              kit.retention = one.retention;
              await store.refold();
            } else if (one.do === 'card')
              await store['entry.save']({
                entries: [{ id, kind: 'card', subject: one.subject, value: card(one.subject, one.kept), replaces: [] }] as never,
              });
            else if (one.do === 'count') {
              await store.recountDue({ dayEnd: kit.clock + DAY });
              backup = await store['store.export']();
            } else if (one.do === 'import') {
              await store['store.import']({ id, json: backup.json, mode: one.mode });
              if (one.undo) await store['store.import-undo']({ id });
            }
            const today = Math.floor(kit.clock / DAY) * DAY + hour * (DAY / 24);
            const dayEnd = today > kit.clock ? today : today + DAY;
            await expectAsCounted(kit, store, limit, dayEnd);
            await expectSummaryAsRead(store, dayEnd - DAY);
          }
          await store.close();
        },
      ),
      { numRuns: 100 },
    );
  }, 120_000);

  it('is kept from the first question on, and made anew when it is damaged', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['review.record']({ attempt: attempt('a1') });
    kit.clock = T0 + 5 * DAY;
    const dayEnd = kit.clock + DAY;
    await expectAsCounted(kit, store, 5, dayEnd);
    const due = async () => ((await dump(kit)).get('meta') as { key: string; value: string }[]).find(({ key }) => key === 'due')?.value;
    await expect.poll(due).toBe(JSON.stringify({ now: kit.clock, dayEnd, count: 3 }));
    await store['review.record']({ attempt: attempt('a2') });
    expect(JSON.parse((await due()) ?? '')).toMatchObject({ count: 0 });
    await expectAsCounted(kit, store, 5, dayEnd);
  });

  it('is right after an import, its undo and other dates for all', async () => {
    const kit = computer();
    const store = await kit.open();
    await store['review.record']({ attempt: attempt('a1') });
    const { json } = await store['store.export']();
    await store['review.record']({ attempt: attempt('b1', { questionId: 'MON-02' }) });
    kit.clock = T0 + 3 * DAY;
    await store.recountDue({ dayEnd: kit.clock + DAY });
    const expectDue = async (anchors: number) => {
      await expectAsCounted(kit, store, 9, kit.clock + DAY);
      expect((await store['review.due']({ limit: 0, dayEnd: kit.clock + DAY })).dueAnchors).toBe(anchors);
    };
    await expectDue(6);
    await store['store.import']({ id: 'i1', json, mode: 'replace' });
    await expectDue(3);
    await store['store.import-undo']({ id: 'i1' });
    await expectDue(6);
    kit.retention = 0.97;
    await store.refold();
    for (const passed of [MINUTE, 11 * MINUTE, DAY, 4 * DAY]) {
      kit.clock = T0 + passed;
      // eslint-disable-next-line no-await-in-loop -- one moment after the other
      await expectAsCounted(kit, store, 9, kit.clock + DAY / 2);
    }
  });
});
