import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isDue, startOfDay } from '@/core/schedule/due.ts';
import { ROUNDS, SEED } from '@/tests/support/rounds.ts';
import { attempt, computer, DAY, edit } from '@/tests/store/store-kit.ts';

const YEAR = 365 * DAY;
/** What clocks do: they stand, run, go back a year, jump to the epoch, past 2038 and to 2099. */
const jump = fc.oneof(
  fc.constantFrom(0, 1, 60_000, -60_000, DAY, -DAY, YEAR, -YEAR).map((by) => (now: number) => Math.max(0, now + by)),
  fc.constantFrom(0, 2 ** 31 * 1000, Date.UTC(2099, 11, 31)).map((to) => () => to),
);

describe('a clock that jumps', () => {
  it('loses no note or answer, makes no date before its answer and no note older, and hides no card', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(jump, fc.nat(3)), { minLength: 1, maxLength: 12 }), async (steps) => {
        const kit = computer();
        let store = await kit.open();
        let answers = 0;
        let edits = 0;
        let updatedAt = 0;
        for (const [at, [clock, what]] of steps.entries()) {
          kit.clock = clock(kit.clock);
          if (what === 3) {
            await store.close();
            store = await kit.open();
          } else if (what === 2) {
            const note = await store['note.save'](edit(`e${at}`, 'n', `text ${at}`));
            expect(note.updatedAt).toBeGreaterThanOrEqual(updatedAt);
            updatedAt = note.updatedAt;
            edits += 1;
          } else {
            const { next } = await store['review.record']({ attempt: attempt(`a${at}`, { grade: what === 1 ? 3 : 1 }) });
            answers += 1;
            for (const { due, lastReview, scheduledDays, stability } of next) {
              expect(due).toBeGreaterThanOrEqual(lastReview);
              expect(scheduledDays).toBeGreaterThanOrEqual(0);
              expect(Number.isFinite(stability) && stability > 0).toBe(true);
            }
          }
          expect((await store['store.health']()).state).toBe('ok');
        }
        expect(await store['attempt.list']({ questionId: null })).toHaveLength(answers);
        expect((await store['note.list']({ questionId: null }))[0]?.others.length ?? 0).toBe(Math.max(0, edits - 1));
        // No card stays away for ever: in ten years by a clock that is right again, or at once under one that was ahead, it is asked.
        const now = Math.max(kit.clock, Date.UTC(2099, 11, 31)) + 100 * YEAR;
        const memory = await store['memory.list']({ questionIds: ['SV-01'] });
        expect(memory.every((schedule) => isDue(schedule, now))).toBe(true);
        await store.close();
      }),
      { numRuns: 60 * ROUNDS, seed: SEED },
    );
  });
});

describe('a time zone that changes', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = home;
  });

  it.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Australia/Lord_Howe'])(
    'keeps the day of practice: in %s it has begun, is at most a day and an hour old, and begins at its hour',
    (zone) => {
      process.env['TZ'] = zone;
      fc.assert(
        fc.property(fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) }), fc.integer({ min: 0, max: 23 }), (now, hour) => {
          const start = startOfDay(now, hour, -new Date(now).getTimezoneOffset());
          expect(start).toBeLessThanOrEqual(now);
          expect(now - start).toBeLessThan(DAY);
          const begun = new Date(start);
          // On the day of a change of summer time the hour may be off by that change.
          const shift = new Date(now).getTimezoneOffset() - begun.getTimezoneOffset();
          expect((begun.getHours() * 60 + begun.getMinutes() - hour * 60 - shift + 2880) % 1440).toBe(0);
        }),
        { numRuns: 400 * ROUNDS, seed: SEED },
      );
    },
  );
});
