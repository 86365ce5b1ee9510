import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ROUNDS, SEED } from '@/tests/support/rounds.ts';
import { computer, edit } from '@/tests/store/store-kit.ts';

const RUNS = 200 * ROUNDS;
const TABS = 2;

const step = fc.tuple(fc.nat(TABS - 1), fc.constantFrom('write', 'write', 'write', 'look', 'delete', 'worker ends', 'clock goes back'));

/** What a tab knows of the note: the versions that stood when it looked last, and what it wrote since. */
type View = readonly string[];

it(`${RUNS} times two tabs write, look at and delete one note in any order: every text stands, or somebody who saw it replaced it`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const kit = computer();
      let store = await kit.open();
      const views: View[] = Array.from({ length: TABS }, () => []);
      /** The model: each version with those that it replaced; null is a deletion. */
      const versions = new Map<string, { text: string | null; replaces: View }>();
      for (const [at, [tab, what]] of steps.entries()) {
        kit.clock += what === 'clock goes back' ? -86_400_000 : 1;
        const id = `v${at}`;
        const replaces = [...(views[tab] ?? [])];
        if (what === 'write') {
          versions.set(id, { text: `text ${at}`, replaces });
          await store['note.save'](edit(id, 'shared', `text ${at}`, replaces));
          views[tab] = [id];
        } else if (what === 'delete' && replaces.length > 0) {
          versions.set(id, { text: null, replaces });
          await store['note.delete']({ id, noteId: 'shared', replaces });
          views[tab] = [id];
        } else if (what === 'look') {
          const [note] = await store['note.list']({ questionId: null });
          if (note) views[tab] = [note.head, ...note.others.map((other) => other.id)];
        } else if (what === 'worker ends') {
          await store.close();
          store = await kit.open();
        }
        const replaced = new Set([...versions.values()].flatMap((one) => one.replaces));
        const wanted = [...versions].flatMap(([key, { text }]) => (text !== null && !replaced.has(key) ? [text] : []));
        const [note] = await store['note.list']({ questionId: null });
        const shown = note ? [note.text, ...note.others.map(({ text }) => text)] : [];
        expect(shown.sort()).toEqual(wanted.sort());
      }
      await store.close();
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
