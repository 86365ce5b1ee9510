import type { Page } from '@playwright/test';
import { ask, askUntilDone } from '@/tests/support/ask.ts';
import { draw, ROUNDS } from '@/tests/support/rounds.ts';
import type { Action } from './actions.ts';
import { actionOf, BATCH } from './actions.ts';
import { expect, test } from './machine.ts';
import { readRows, tornActions } from './rows.ts';

const KILLS = 50 * ROUNDS;
const CRASHES = 5 * ROUNDS;
const NOTES_A_CRASH = 40;

const act = (page: Page, { call, args }: Action) => ask(page, call, args as never);

/** Ids of all records by which an action is found. */
async function present(page: Page): Promise<Set<string>> {
  const { attempts, noteEdits, entries } = await readRows(page);
  return new Set([...attempts, ...noteEdits, ...entries].map(({ id }) => id));
}

test('the worker is killed in mid-write: nothing acknowledged is lost, nothing torn, and a repeated action is one action', async ({
  machine,
}) => {
  test.setTimeout(60_000 + KILLS * 3_000);
  const page = await machine.start();
  await askUntilDone(page, 'store.health', {});
  const acknowledged: string[] = [];
  const outcomes = { acknowledged: 0, committedUnsaid: 0, nothing: 0 };
  for (let round = 0; round < KILLS; round += 1) {
    const action = actionOf(round);
    const asked = act(page, action);
    await page.waitForTimeout(draw(60, round, 3));
    await machine.stopWorker();
    const { state } = await asked;
    if (state === 'done') acknowledged.push(action.id);
    const rows = await readRows(page);
    expect(tornActions(rows, BATCH), `round ${round}`).toEqual([]);
    const there = await present(page);
    expect(
      acknowledged.filter((id) => !there.has(id)),
      `round ${round}`,
    ).toEqual([]);
    if (state === 'done') outcomes.acknowledged += 1;
    else if (there.has(action.id)) outcomes.committedUnsaid += 1;
    else outcomes.nothing += 1;
    // What a person does, and what the client does for her.
    if (state === 'gone' && round % 2 === 0) {
      await askUntilDone(page, action.call, action.args as never);
      acknowledged.push(action.id);
    }
  }
  console.log(
    `${KILLS} kills: ${outcomes.acknowledged} acknowledged, ${outcomes.committedUnsaid} committed unsaid, ${outcomes.nothing} not done`,
  );
  expect(await askUntilDone(page, 'store.health', {})).toMatchObject({ state: 'ok' });
  expect(tornActions(await readRows(page), BATCH)).toEqual([]);
});

test('the browser is killed right after an acknowledgement: every acknowledged note is there when it starts again', async ({ machine }) => {
  test.setTimeout(60_000 + CRASHES * 20_000);
  let acknowledged = 0;
  for (let round = 0; round < CRASHES; round += 1) {
    const page = await machine.start();
    const until = 1 + draw(NOTES_A_CRASH, round, 5);
    const told: string[] = [];
    const stream = (async () => {
      for (let at = 0; at < NOTES_A_CRASH; at += 1) {
        const action = actionOf(1_000_000 + round * NOTES_A_CRASH + at);
        if ((await act(page, action)).state === 'done') told.push(action.id);
      }
    })().catch(() => undefined);
    while (told.length < until) await new Promise((resolve) => setTimeout(resolve, 2));
    await machine.kill();
    await stream;
    const again = await machine.start();
    expect(await askUntilDone(again, 'store.health', {}), `round ${round}`).toMatchObject({ state: 'ok' });
    const there = await present(again);
    expect(
      told.filter((id) => !there.has(id)),
      `round ${round}`,
    ).toEqual([]);
    expect(tornActions(await readRows(again), BATCH), `round ${round}`).toEqual([]);
    acknowledged += told.length;
    await machine.stop();
  }
  console.log(`${CRASHES} crashes after ${acknowledged} acknowledged actions, 0 lost`);
});
