// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LoadedQuestion } from '@/hooks/load-questions.ts';
import type { PostingRecord } from '@/core/records.ts';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';
import { mixNew, pickDue } from '@/hooks/quiz-plan.ts';
import { BURIED_KEY, readBuried } from '@/core/schedule/buried.ts';
import { OPEN_KEY, readOpen } from '@/hooks/quiz-drafts.ts';
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
    'settings.get': () => ({ ...DEFAULT_SETTINGS, newPerDay: 0 }),
  });
}

/** Draws the popup and waits for its plan: the questions of several topics are loaded. */
async function open() {
  const drawn = await draw(<PopupScreen />);
  await vi.waitFor(async () => {
    await settle();
    expect(drawn.text()).not.toContain('Looking up');
  }, 10_000);
  return drawn;
}

async function answerOne(words: string) {
  await type(words);
  await press('Enter');
}

describe('the sixty-second quiz', () => {
  test('asks only the due anchors and does not say which', async () => {
    const background = oneDue();
    page = await open();
    expect(page.text()).toContain('You had 3 of 5; name the other two.');
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
    page = await open();
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
    page = await open();
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
    page = await open();
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
    page = await open();
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
    page = await open();
    const minute = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms: number) => {
      if (ms === 60_000) minuteIsUp = work;
      return realTimeout(work, ms === 60_000 ? 1e6 : ms);
    }) as typeof setTimeout);
    await type('begun');
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
    page = await open();
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

  test('the old comes first, and a new one after every two', async () => {
    const due = ['MON-01', 'MON-02', 'MON-03', 'MON-04'].map((questionId) => ({
      questionId,
      topic: 'monitoring' as const,
      anchorIds: [] as string[],
      due: 1,
    }));
    const picks = mixNew(
      pickDue(due, { practised: {}, lastMissed: {} }),
      ['MON-03', 'SRV-01', 'SRV-02', 'SRV-03'].map((questionId) => ({ questionId, anchorIds: null, postingId: null, why: 'new' as const })),
    );
    expect(picks.map(({ questionId }) => questionId)).toEqual(['MON-01', 'MON-02', 'SRV-01', 'MON-03', 'MON-04', 'SRV-02', 'SRV-03']);
  });

  test('put off: the question is gone for the day of practice, its dates stand, and undo brings it back', async () => {
    const background = oneDue();
    page = await open();
    await press('Escape');
    await press('-');
    const [{ text } = expect.fail()] = background.of('draft.save').filter(({ key }) => key === BURIED_KEY);
    const { dayStart } = JSON.parse(text) as { dayStart: number };
    expect(readBuried(text, dayStart)).toEqual(['MON-01']);
    expect(readBuried(text, dayStart + 86_400_000)).toEqual([]);
    expect(background.of('review.record')).toEqual([]);
    expect(page.text()).not.toContain('name the other two');
    await press('z', { ctrlKey: true });
    expect(page.text()).toContain('name the other two');
    expect(background.of('draft.save').findLast(({ key }) => key === BURIED_KEY)?.text).toBe('');
  });

  test('a question put off today is not asked when the popup is opened again', async () => {
    const background = oneDue();
    let buried = '';
    background.handlers['draft.save'] = ({ key, text }) => {
      if (key === BURIED_KEY) buried = text;
      return null;
    };
    background.handlers['draft.get'] = ({ key }) => (key === BURIED_KEY ? { key, text: buried, at: 1 } : null);
    page = await open();
    await click(page.button(/Not today/));
    await page.remove();
    page = await open();
    expect(page.text()).not.toContain('name the other two');
    expect(buried).toContain('MON-01');
  });

  test('a half-typed answer is a draft, and is back on its card; keeping it removes the draft', async () => {
    const background = oneDue();
    const drafts = new Map<string, string>();
    background.handlers['draft.save'] = ({ key, text }) => {
      drafts.set(key, text);
      return null;
    };
    background.handlers['draft.get'] = ({ key }) => ({ key, text: drafts.get(key) ?? '', at: 1 });
    page = await open();
    await type('half a sent');
    await page.remove();
    page = await open();
    expect(document.querySelector('textarea')?.value).toBe('half a sent');
    expect(page.text()).toContain('name the other two');
    await press('Enter');
    await press('2');
    expect(drafts.get(OPEN_KEY)).toBe('');
    expect(background.of('review.record')).toMatchObject([{ attempt: { answer: 'half a sent', ahead: false } }]);
  });

  test('a half-typed answer whose question is no longer due is finished ahead of time', async () => {
    const halfTyped = { questionId: 'MON-01', anchorIds: ids(1, 3), postingId: null, why: 'missed', answer: 'half a sent' };
    const background = fakeBackground({
      'review.summary': () => ({ practised: { 'MON-01': 2 }, lastMissed: {} }),
      'settings.get': () => ({ ...DEFAULT_SETTINGS, newPerDay: 0 }),
      'draft.get': ({ key }) => (key === OPEN_KEY ? { key, text: JSON.stringify(halfTyped), at: 1 } : null),
    });
    page = await open();
    expect(document.querySelector('textarea')?.value).toBe('half a sent');
    await press('Enter');
    await press('2');
    expect(background.of('review.record')).toMatchObject([{ attempt: { questionId: 'MON-01', ahead: true } }]);
  });

  test('a draft that is no draft changes nothing', () => {
    for (const text of ['', '{', 'null', '[]', '{"questionId":1}', '{"questionId":"a","anchorIds":[1],"why":"due","answer":""}'])
      expect(readOpen(text)).toBeNull();
    for (const text of ['', 'null', '{', '{"dayStart":1,"questionIds":"x"}', '{"dayStart":1,"questionIds":[2]}'])
      expect(readBuried(text, 1)).toEqual([]);
  });

  test('a pause covers the card; what was typed is there afterwards', async () => {
    oneDue();
    page = await open();
    await type('so far');
    await press('Escape');
    await press('p');
    expect(page.text()).toContain('Paused');
    expect(page.all('textarea')).toHaveLength(0);
    await press('s');
    await press('p');
    expect(document.querySelector('textarea')?.value).toBe('so far');
  });

  test('two grades: missed it and had it', async () => {
    const background = oneDue();
    background.handlers['settings.get'] = () => ({ ...DEFAULT_SETTINGS, twoGrades: true });
    page = await open();
    await answerOne('zzz');
    expect(page.button(/had it/)).toBeDefined();
    expect(page.button(/with effort|fine|at once/)).toBeUndefined();
    await press('2');
    expect(background.of('review.record')).toMatchObject([{ attempt: { grade: 3 } }]);
  });

  test('without a timer there is no bar and time is never up', async () => {
    const background = oneDue();
    background.handlers['settings.get'] = () => ({ ...DEFAULT_SETTINGS, roundSeconds: null });
    page = await open();
    expect(page.all('[role=progressbar]')).toHaveLength(0);
    await answerOne('zzz');
    expect(page.text()).not.toContain('Time is up');
  });

  test('practice ahead leaves the schedule alone', async () => {
    const background = oneDue();
    page = await open();
    await press('Escape');
    await press('Escape');
    await click(page.button(/Practise ahead/));
    expect(page.text()).toContain('your schedule stays as it is');
    await answerOne('zzz');
    await press('1');
    expect(background.of('review.record')).toMatchObject([{ attempt: { ahead: true } }]);
    expect(background.of('review.preview')).toEqual([]);
  });

  test('undo goes back card by card to the first', async () => {
    const background = fakeBackground({
      'review.due': () => ({
        items: ['MON-01', 'MON-02', 'MON-04'].map((questionId) => ({ questionId, topic: 'monitoring' as const, anchorIds: [], due: 1 })),
        dueAnchors: 3,
      }),
      'settings.get': () => ({ ...DEFAULT_SETTINGS, newPerDay: 9 }),
    });
    page = await open();
    const first = page.all('h1').map((heading) => heading.textContent);
    await answerOne('one');
    await press('1');
    await click(page.button(/^Skip/));
    await answerOne('three');
    await press('2');
    await press('Escape');
    await press('Escape');
    for (let step = 0; step < 3; step += 1) {
      // eslint-disable-next-line no-await-in-loop -- one key after the other
      await press('Escape');
      // eslint-disable-next-line no-await-in-loop
      await press('u');
    }
    expect(background.of('review.retract')).toHaveLength(2);
    expect(page.all('h1').map((heading) => heading.textContent)).toEqual(first);
    expect(page.text()).toContain('one');
  });

  test('a failure is never shown as "nothing is due"', async () => {
    fakeBackground({
      'review.due': () => {
        throw new Error('The notebook cannot be opened.');
      },
    });
    page = await open();
    expect(page.text()).toContain('The notebook cannot be opened.');
    expect(page.text()).not.toContain('Nothing is due');
  });
});
