import type { Page } from '@playwright/test';
import { ask, askUntilDone } from '@/tests/support/ask.ts';
import { draw, ROUNDS } from '@/tests/support/rounds.ts';
import type { Action } from './actions.ts';
import { actionOf } from './actions.ts';
import { expect, test } from './machine.ts';

const KILLS = 50;
const CRASHES = 5;
const NOTES_A_CRASH = 40;

const act = (page: Page, { call, args }: Action) => ask(page, call, args as never);

// Each round begins with a fresh profile: what is read back after each kill grows with what was written.
for (let round = 0; round < ROUNDS; round += 1) {
  test(`the worker is killed in mid-write (${round + 1}): nothing acknowledged is lost, nothing torn, and a repeated action is one action`, async ({
    machine,
    zeros,
  }) => {
    test.setTimeout(60_000 + KILLS * 3_000);
    const page = await machine.start();
    await askUntilDone(page, 'store.health', {});
    const acknowledged: string[] = [];
    const outcomes = { acknowledged: 0, committedUnsaid: 0, nothing: 0 };
    for (let kill = round * KILLS; kill < (round + 1) * KILLS; kill += 1) {
      const action = actionOf(kill);
      const asked = act(page, action);
      await page.waitForTimeout(draw(60, kill, 3));
      await machine.stopWorker();
      const { state } = await asked;
      if (state === 'done') acknowledged.push(action.id);
      const there = await zeros.noneTorn(page, `kill ${kill}`);
      zeros.noneLost(acknowledged, there, Number(state === 'done'), `kill ${kill}`);
      if (state === 'done') outcomes.acknowledged += 1;
      else if (there.has(action.id)) outcomes.committedUnsaid += 1;
      else outcomes.nothing += 1;
      // What a person does, and what the client does for her.
      if (state === 'gone' && kill % 2 === 0) {
        await askUntilDone(page, action.call, action.args as never);
        acknowledged.push(action.id);
      }
    }
    console.log(
      `${KILLS} kills: ${outcomes.acknowledged} acknowledged, ${outcomes.committedUnsaid} committed unsaid, ${outcomes.nothing} not done`,
    );
    expect(await askUntilDone(page, 'store.health', {})).toMatchObject({ state: 'ok' });
    zeros.noneLost(acknowledged, await zeros.noneTorn(page), 0);
  });

  test(`the browser is killed right after an acknowledgement (${round + 1}): every acknowledged note is there when it starts again`, async ({
    machine,
    zeros,
  }) => {
    test.setTimeout(60_000 + CRASHES * 20_000);
    const acknowledged: string[] = [];
    let notes = 0;
    for (let crash = round * CRASHES; crash < (round + 1) * CRASHES; crash += 1) {
      const page = await machine.start();
      const until = 1 + draw(NOTES_A_CRASH, crash, 5);
      const told: string[] = [];
      const stream = (async () => {
        for (let at = 0; at < NOTES_A_CRASH; at += 1) {
          const action = actionOf(1_000_000 + crash * NOTES_A_CRASH + at);
          if ((await act(page, action)).state !== 'done') continue;
          told.push(action.id);
          notes += Number(action.call === 'note.save');
        }
      })().catch(() => undefined);
      while (told.length < until) await new Promise((resolve) => setTimeout(resolve, 2));
      await machine.kill();
      await stream;
      acknowledged.push(...told);
      const again = await machine.start();
      expect(await zeros.noneSilent(again, notes, `crash ${crash}`), `crash ${crash}`).toMatchObject({ state: 'ok' });
      zeros.noneLost(acknowledged, await zeros.noneTorn(again, `crash ${crash}`), told.length, `crash ${crash}`);
      await machine.stop();
    }
    console.log(`${CRASHES} crashes after ${acknowledged.length} acknowledged actions, 0 lost`);
  });
}
