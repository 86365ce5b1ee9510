// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LoadedQuestion } from '@/hooks/load-questions.ts';
import type { PostingRecord } from '@/core/records.ts';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';
import { click, draw, press, settle, type } from './draw.ts';
import { fakeBackground } from './fake-background.ts';

fakeBackground();
const { PopupScreen } = await import('@/components/screens/PopupScreen.tsx');
const { loadQuestion } = await import('@/hooks/load-questions.ts');

const realTimeout = globalThis.setTimeout;
let minuteIsUp: () => void = () => undefined;
let question: LoadedQuestion;
let page: Awaited<ReturnType<typeof draw>> | null = null;
const ids = (from = 0, to?: number) => question.anchors.slice(from, to).map(({ id }) => id);

beforeAll(async () => {
  const found = await loadQuestion('MON-01');
  if (!found) throw new Error('MON-01 is gone from the bank');
  question = found;
});
afterEach(async () => {
  await page?.remove();
  page = null;
  vi.unstubAllGlobals();
});

function oneDue() {
  const asked = ids(1, 3);
  return fakeBackground({
    'review.due': () => ({ items: [{ questionId: 'MON-01', topic: 'monitoring', anchorIds: asked, due: 1 }], dueAnchors: 2 }),
    'review.summary': () => ({ practised: { 'MON-01': 1 }, lastMissed: { 'MON-01': asked } }),
  });
}

async function answerOne(words: string) {
  await press('Enter');
  await type(words);
  await press('Enter');
}

describe('the sixty-second quiz', () => {
  test('asks only the due anchors and does not say which', async () => {
    const background = oneDue();
    page = await draw(<PopupScreen />);
    await press('Enter');
    expect(page.text()).toContain('Name the 2 you missed last time.');
    for (const { text } of question.anchors) expect(page.text()).not.toContain(text);
    await type('nothing of it');
    await press('Enter');
    expect(page.all('main li')).toHaveLength(2);
    await press('1');
    const [{ attempt } = expect.fail()] = background.of('review.record');
    expect([...attempt.found, ...attempt.missed].sort()).toEqual([...ids(1, 3)].sort());
    expect(attempt).toMatchObject({ source: 'popup', ahead: false, grade: 1, answer: 'nothing of it' });
  });

  test('letters are text while the field has the focus', async () => {
    oneDue();
    page = await draw(<PopupScreen />);
    await press('Enter');
    await press('s');
    await press('u');
    await press('2');
    expect(page.all('textarea')).toHaveLength(1);
  });

  test('a failed save keeps the text, and trying again sends the same ids', async () => {
    const background = oneDue();
    const record = background.handlers['review.record'];
    background.handlers['review.record'] = () => {
      throw new Error('The disk is full, so this was not saved.');
    };
    page = await draw(<PopupScreen />);
    await answerOne('my own words');
    await press('2');
    expect(page.text()).toContain('The disk is full');
    expect(page.text()).toContain('my own words');
    expect(page.text()).not.toContain('Saved');
    background.handlers['review.record'] = record!;
    await click(page.button(/Try again/));
    const [first, second] = background.of('review.record');
    expect(second).toEqual(first);
    expect(page.text()).toContain('of 2 anchors named');
  });

  test('"I did say that" is one key and counts as named', async () => {
    const background = oneDue();
    page = await draw(<PopupScreen />);
    await answerOne('zzz');
    await press('b');
    await press('3');
    const [{ attempt } = expect.fail()] = background.of('review.record');
    expect(attempt.claimed.map(({ anchorId }) => anchorId)).toEqual([ids(1, 3)[1]]);
    expect(attempt.missed).toEqual([ids(1, 3)[0]]);
    expect(page.text()).toContain('1 of 2 anchors named');
  });

  test('undo on the done screen withdraws the attempt and brings the card back with its words', async () => {
    const background = oneDue();
    page = await draw(<PopupScreen />);
    await answerOne('my own words');
    await press('2');
    await press('u');
    const [{ attempt } = expect.fail()] = background.of('review.record');
    expect(background.of('review.retract')).toMatchObject([{ attemptId: attempt.id, deleted: true }]);
    expect(page.text()).toContain('my own words');
    await press('3');
    const again = background.of('review.record')[1]?.attempt;
    expect(again).toMatchObject({ grade: 3, answer: 'my own words' });
    expect(again?.id).not.toBe(attempt.id);
    await press('z', { ctrlKey: true });
    expect(background.of('review.retract')).toHaveLength(2);
  });

  test('the open card may be finished after the minute', async () => {
    const background = fakeBackground({
      'review.due': () => ({
        items: [
          { questionId: 'MON-01', topic: 'monitoring', anchorIds: ids(0, 1), due: 1 },
          { questionId: 'MON-02', topic: 'monitoring', anchorIds: [], due: 1 },
          { questionId: 'MON-01', topic: 'monitoring', anchorIds: ids(1, 2), due: 1 },
        ],
        dueAnchors: 2,
      }),
    });
    page = await draw(<PopupScreen />);
    const minute = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms: number) => {
      if (ms === 60_000) minuteIsUp = work;
      return realTimeout(work, ms === 60_000 ? 1e6 : ms);
    }) as typeof setTimeout);
    await press('Enter');
    minute.mockRestore();
    await act(async () => minuteIsUp());
    await settle();
    expect(page.text()).toContain('finish this one');
    await type('late');
    await press('Enter');
    await press('1');
    expect(background.of('review.record')).toHaveLength(1);
    expect(page.text()).toContain('of 1 anchor named');
  });

  test('says plainly that nothing is due, takes the last posting, and keeps to the new questions of a day', async () => {
    const posting: PostingRecord = {
      id: 'p',
      title: 'MLOps Engineer',
      company: 'Northwind',
      url: null,
      site: null,
      label: 'core',
      topics: ['monitoring'],
      questions: ['MON-01', 'MON-02', 'MON-04'].map((id) => ({ id, topic: 'monitoring' as const, quote: 'x' })),
      firstSeen: 1,
      lastSeen: 1,
    };
    const background = fakeBackground({
      'posting.list': () => [posting],
      'settings.get': () => ({ ...DEFAULT_SETTINGS, newPerDay: 1 }),
      'review.summary': () => ({ practised: { 'MON-04': 1 }, lastMissed: {} }),
    });
    page = await draw(<PopupScreen />);
    expect(page.text()).toContain('Nothing is due. From your last posting: MLOps Engineer, Northwind.');
    await answerOne('one');
    await press('1');
    await type('two');
    await press('Enter');
    await press('1');
    const attempts = background.of('review.record').map(({ attempt }) => attempt);
    expect(attempts.map(({ questionId, ahead, postingId }) => [questionId, ahead, postingId])).toEqual([
      ['MON-01', false, 'p'],
      ['MON-04', true, 'p'],
    ]);
  });

  test('a failure is never shown as "nothing is due"', async () => {
    fakeBackground({
      'review.due': () => {
        throw new Error('The notebook cannot be opened.');
      },
    });
    page = await draw(<PopupScreen />);
    expect(page.text()).toContain('The notebook cannot be opened.');
    expect(page.text()).not.toContain('Nothing is due');
  });
});
