import type { Page } from '@playwright/test';
import { ask, askUntilDone } from '@/tests/support/ask.ts';
import { draw, ROUNDS } from '@/tests/support/rounds.ts';
import { noteOf } from './actions.ts';
import { expect, test } from './machine.ts';
import { readRows } from './rows.ts';

const EDITS = 60 * ROUNDS;

test('two tabs that edit one note lose no text: it stands, stands beside, or was replaced by somebody who saw it', async ({ machine }) => {
  test.setTimeout(60_000 + EDITS * 500);
  const first = await machine.start();
  const second = await machine.own('review.html');
  const save = (page: Page, id: string, replaces: string[]) =>
    askUntilDone(page, 'note.save', { ...noteOf(id).args, noteId: 'shared', replaces });
  await save(first, 'base', []);
  const edit = async (page: Page, tab: number): Promise<string[]> => {
    const made: string[] = [];
    let seen = ['base'];
    for (let at = 0; at < EDITS; at += 1) {
      const id = `tab-${tab}-${at}`;
      const note = await save(page, id, seen);
      made.push(id);
      // Most edits build on what the tab saw last, some on what the other has written meanwhile.
      seen = draw(3, tab, at) === 0 ? [note.head, ...note.others.map(({ id: other }) => other)] : [id];
      if (draw(4, tab, at, 1) === 0) await page.waitForTimeout(draw(15, tab, at, 2));
    }
    return made;
  };
  const made = (await Promise.all([edit(first, 1), edit(second, 2)])).flat();
  const { noteEdits } = await readRows(first);
  const byId = new Map(noteEdits.map((one) => [one.id, one]));
  const replaced = new Set(noteEdits.flatMap(({ replaces }) => replaces));
  const [note] = await askUntilDone(first, 'note.list', { questionId: null });
  const standing = note ? [note.head, ...note.others.map(({ id }) => id)].sort() : [];
  expect(made.filter((id) => byId.get(id)?.text !== `The text of ${id}`)).toEqual([]);
  expect(standing).toEqual(['base', ...made].filter((id) => !replaced.has(id)).sort());
});

test('a newer version that opens the store under an older one: the older stops writing and says so', async ({ machine }) => {
  const page = await machine.start();
  await askUntilDone(page, 'note.save', noteOf('first').args);
  const saved: string[] = ['first'];
  const upgrade = page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        setTimeout(() => {
          const request = indexedDB.open('dry-run', 30);
          request.addEventListener('upgradeneeded', () => {
            request.result.createObjectStore('decks', { keyPath: 'id' });
            request.transaction?.objectStore('meta').put({ key: 'schema', value: 3 });
          });
          request.addEventListener('success', () => {
            request.result.close();
            resolve();
          });
          request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
        }, 150);
      }),
  );
  const other = await machine.own('review.html');
  let message = '';
  for (let at = 0; at < 200 && message === ''; at += 1) {
    const answer = await ask(other, 'note.save', noteOf(`running-${at}`).args);
    if (answer.state === 'done') saved.push(`running-${at}`);
    if (answer.state === 'refused') message = answer.message;
  }
  await upgrade;
  expect(message).toContain('newer version of Dry Run');
  expect((await ask(other, 'note.save', noteOf('late').args)).state).toBe('refused');
  expect((await askUntilDone(other, 'note.list', { questionId: null })).map(({ head }) => head).sort()).toEqual([...saved].sort());
  expect(await askUntilDone(other, 'store.export', {})).toMatchObject({ notes: saved.length });
  await machine.stop();
  const later = await machine.start();
  expect(await askUntilDone(later, 'store.health', {})).toMatchObject({ state: 'newer', counts: { notes: saved.length } });
});
