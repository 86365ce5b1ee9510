import type { Page } from '@playwright/test';
import type { StoreHealth } from '@/messages/protocol.ts';
import { askUntilDone } from '../support/ask.ts';
import { faultsOf } from '../support/axe.ts';
import type { Session } from '../support/extension.ts';
import { expect, test } from '../support/extension.ts';

/** Opens a page of ours whose background answers these calls so; a text is an error. */
async function withAnswers(session: Session, path: string, answers: Record<string, object | string>): Promise<Page> {
  const page = await session.context.newPage();
  await page.addInitScript((answers) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: (...all: unknown[]) => unknown } } }).chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (message, ...rest) => {
      const known = answers[(message as { type: string }).type];
      if (known === undefined) return send(message, ...rest);
      return Promise.resolve(typeof known === 'string' ? { err: { name: 'Error', message: known, stack: '' } } : { res: known });
    };
  }, answers);
  await page.goto(`chrome-extension://${session.extensionId}/${path}`);
  return page;
}

const health = (state: StoreHealth['state'], message: string): StoreHealth => ({
  state,
  message,
  counts: { notes: 1, attempts: 2 },
  snapshot: { at: 1_700_000_000_000, notes: 3, attempts: 4 },
});

/** Looks at the page once it says `ready`, and closes it. */
async function look(page: Page, name: string, ready: string | RegExp): Promise<void> {
  await expect(page.getByText(ready).first()).toBeVisible();
  await page.waitForTimeout(200);
  expect.soft(await faultsOf(page), name).toEqual([]);
  await page.close();
}

test('options, first page, receipts, preparation and the popup, whole and failed', async ({ session }) => {
  test.setTimeout(120_000);
  const options = await session.own('options.html');
  await options.getByRole('button', { name: 'Delete everything…' }).click();
  await options.getByText('What is kept where').click();
  await look(options, 'options', 'Your data');
  const broken = { 'settings.get': 'The disk is full.', 'store.health': 'The store cannot be read.' };
  await look(await withAnswers(session, 'options.html', broken), 'options that cannot be read', 'The disk is full.');
  await look(await session.own('welcome.html#known=1'), 'first page', 'Start the ten questions');
  await look(await session.own('receipts.html'), 'receipts', 'Requests sent');
  await look(await session.own('prepare.html'), 'preparation, empty', /posting/i);
  await look(
    await withAnswers(session, 'prepare.html', { 'posting.list': 'The disk is full.' }),
    'preparation, failed',
    'The disk is full.',
  );
  await look(await session.own('popup.html'), 'popup, nothing due', /Nothing is due|No posting|nothing/i);
  await look(await withAnswers(session, 'popup.html', { 'review.due': 'The disk is full.' }), 'popup, failed', 'The disk is full.');
});

test('the review page: empty, filled, and in every state of the store that needs somebody', async ({ session }) => {
  test.setTimeout(120_000);
  await look(await session.own('review.html'), 'review, empty', /Nothing here yet/);
  const sender = await session.own('options.html');
  for (const id of ['a', 'b'])
    // oxlint-disable-next-line no-await-in-loop -- one note after the other
    await askUntilDone(sender, 'note.save', {
      id,
      noteId: id,
      questionId: 'SRV-01',
      topic: 'serving',
      postingId: null,
      text: `**Canary** first, ${id}.`,
      replaces: [],
    });
  await look(await session.own('review.html'), 'review, filled', 'Canary');
  for (const state of ['shrunk', 'newer', 'broken'] as const) {
    const message = `The store is ${state}.`;
    // oxlint-disable-next-line no-await-in-loop -- one state after the other
    await look(await withAnswers(session, 'review.html', { 'store.health': health(state, message) }), `review, ${state}`, message);
  }
});

test('sidebar and questions: list, answer, feedback, saved, and nothing to show', async ({ session }) => {
  test.setTimeout(120_000);
  await look(await session.own('sidepanel.html#tab=1'), 'sidebar without a posting', /posting/i);
  const page = await session.own('sidepanel.html#sample=1');
  const questions = page.locator('section[aria-labelledby=questions] li button');
  await expect(questions.first()).toBeVisible();
  expect.soft(await faultsOf(page), 'the list').toEqual([]);
  await questions.first().click();
  await page.getByRole('textbox', { name: /answer/i }).fill('Nothing that anybody would look for.');
  expect.soft(await faultsOf(page), 'an answer').toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('not found in your words').first()).toBeVisible();
  expect.soft(await faultsOf(page), 'the feedback').toEqual([]);
  await page.keyboard.press('1');
  await expect(page.getByText(/Saved/).first()).toBeVisible();
  await page.waitForTimeout(400);
  expect.soft(await faultsOf(page), 'saved').toEqual([]);
  await look(await session.own('review.html#quiz'), 'the quiz', /Show anchors|due/);
  const placement = await session.own('welcome.html#placement=1');
  await placement.getByRole('button', { name: 'Start the ten questions' }).click();
  await look(placement, 'ten questions', 'Question 1 of 10');
});
