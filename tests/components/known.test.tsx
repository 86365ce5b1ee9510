// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EntryKind } from '@/core/entries/kinds.ts';
import { foldEntries } from '@/core/entries/fold-entries.ts';
import type { EntryRecord } from '@/core/records.ts';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';
import { click, draw, press, settle, type } from './draw.ts';
import { fakeBackground } from './fake-background.ts';

fakeBackground();
const { WelcomeScreen } = await import('@/components/screens/WelcomeScreen.tsx');

let page: Awaited<ReturnType<typeof draw>> | null = null;
let records: EntryRecord[] = [];
let refuse: EntryKind | null = null;

/** A background that keeps entries, or refuses those of one kind. */
function background() {
  return fakeBackground({
    'settings.get': () => ({ ...DEFAULT_SETTINGS, persona: 'data-engineer', welcomed: true }),
    'entry.list': ({ kind }) => foldEntries<EntryKind>(kind, records),
    'entry.save': ({ entries }) => {
      if (entries.some(({ kind }) => kind === refuse)) throw new Error('The disk is full.');
      records.push(...entries.map((entry) => ({ ...entry, at: records.length + 1, device: 'd' })));
      return null;
    },
    'draft.get': () => null,
    'draft.save': () => null,
  });
}

beforeEach(() => {
  records = [];
  refuse = null;
  history.replaceState(null, '', '#');
});
afterEach(async () => {
  await page?.remove();
  page = null;
  vi.unstubAllGlobals();
});

/** Question files are loaded from modules. */
async function until(see: () => void): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one turn after the other
    await settle();
    try {
      return see();
    } catch {
      // Not yet.
    }
  }
  return see();
}
const topic = (name: string) =>
  page
    ?.all('label')
    .find((label) => label.textContent === name)
    ?.querySelector('input') ?? undefined;
const told = () => page?.all('fieldset [role=status]')[0]?.textContent;
const stepsKept = () => foldEntries('placement', records)[0]?.value.steps ?? [];

async function begin(): Promise<void> {
  await until(() => expect(page?.button(/Start the ten/)).toBeDefined());
  await click(page?.button(/Start the ten/));
  await until(() => expect(page?.text()).toContain('Question 1 of 10'));
}

test('a tick is kept at once, and "Saved" comes after it; none is needed', async () => {
  background();
  page = await draw(<WelcomeScreen />);
  await until(() => expect(topic('Serving')).toBeDefined());
  expect(page.button(/Start the ten/)).toBeDefined();
  expect(told()).toBe('');
  await click(topic('Serving'));
  expect(topic('Serving')?.checked).toBe(true);
  expect(told()).toBe('Saved');
  expect(foldEntries('known', records)).toMatchObject([{ subject: 'serving', value: { knows: true } }]);
  await click(topic('Serving'));
  expect(foldEntries('known', records)).toMatchObject([{ subject: 'serving', value: { knows: false } }]);
});

test('a tick that was not kept falls back and says why', async () => {
  background();
  refuse = 'known';
  page = await draw(<WelcomeScreen />);
  await until(() => expect(topic('Serving')).toBeDefined());
  await click(topic('Serving'));
  expect(page.text()).toContain('The disk is full.');
  expect(topic('Serving')?.checked).toBe(false);
  expect(told()).toBe('');
});

test('"I don’t know" counts as missed in the placement, and sends no review', async () => {
  const asked = background();
  page = await draw(<WelcomeScreen />);
  await begin();
  await click(page.button(/I don’t know/));
  await until(() => expect(page?.text()).toContain('Question 2 of 10'));
  expect(stepsKept()).toMatchObject([{ found: [], attemptId: null }]);
  expect(stepsKept()[0]?.missing.length).toBeGreaterThan(2);
  expect(asked.of('review.record')).toEqual([]);
});

test('an answer is an attempt of its own source; its grade decides what was named', async () => {
  const asked = background();
  page = await draw(<WelcomeScreen />);
  await begin();
  await type('nothing of it');
  await click(page.button(/Compare my answer/));
  await press('a');
  await press('2');
  await until(() => expect(page?.text()).toContain('Question 2 of 10'));
  const [{ attempt } = expect.fail()] = asked.of('review.record');
  expect(attempt).toMatchObject({ source: 'placement', ahead: false, postingId: null, grade: 2, answer: 'nothing of it' });
  expect(stepsKept()).toMatchObject([
    { questionId: attempt.questionId, attemptId: attempt.id, found: [attempt.claimed[0]?.anchorId], missing: attempt.missed },
  ]);
});

test('what could not be written stays in sight and is tried again, without a second review', async () => {
  const asked = background();
  page = await draw(<WelcomeScreen />);
  await begin();
  refuse = 'placement';
  await click(page.button(/Compare my answer/));
  await press('1');
  await until(() => expect(page?.text()).toContain('The disk is full.'));
  expect(page.text()).toContain('Question 1 of 10');
  refuse = null;
  await click(page.all('[role=alert] button').find((button) => /Try again/.test(button.textContent ?? '')));
  await until(() => expect(page?.text()).toContain('Question 2 of 10'));
  expect(asked.of('review.record')).toHaveLength(1);
});

test('a placement that was left says where it goes on', async () => {
  background();
  const step = { questionId: 'SRV-01', topic: 'serving', found: [], missing: ['a'], attemptId: null };
  const value = JSON.stringify({ seed: 5, steps: [step] });
  records.push({ id: 'x', kind: 'placement', subject: 'ten-questions', value, replaces: [], at: 1, device: 'd' });
  page = await draw(<WelcomeScreen />);
  await until(() => expect(page?.button(/Go on with question 2 of 10/)).toBeDefined());
});
