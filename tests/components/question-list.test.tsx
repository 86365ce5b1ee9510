// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { ListedQuestion } from '@/components/posting/QuestionList.tsx';
import { QuestionList } from '@/components/posting/QuestionList.tsx';
import { click, draw } from './draw.ts';

const listed = (number: number, requirement: ListedQuestion['requirement']): ListedQuestion => ({
  id: `MON-${10 + number}`,
  topic: 'monitoring',
  level: 'mid',
  score: 1,
  because: {
    rule: 'card.term',
    quote: `words ${number}`,
    start: number,
    end: number + 1,
    section: requirement === 'required' ? 'duties' : 'nice-to-have',
  },
  requirement,
  tools: [],
  number,
  text: `Question ${number}?`,
  practised: 0,
  missed: 0,
});

const marks = { show: vi.fn(), clear: vi.fn(), find: vi.fn(), lost: null };
const show = (questions: ListedQuestion[], lost: ListedQuestion | null = null) =>
  draw(
    <QuestionList
      questions={questions}
      topic={null}
      onAllTopics={() => undefined}
      onChoose={() => undefined}
      focusId={null}
      marks={{ ...marks, lost: lost?.because ?? null }}
    />,
  );

let page: Awaited<ReturnType<typeof draw>> | null = null;
afterEach(async () => {
  await page?.remove();
  page = null;
});

/** Name of each list with the numbers in it. */
const groups = () =>
  [...document.querySelectorAll('ol')].map((list) => [
    document.getElementById(list.getAttribute('aria-labelledby') ?? '')?.textContent,
    [...list.querySelectorAll('li')].map((item) => item.value),
  ]);

test('parts what is asked for from what is wished for, each in the order of the ranking', async () => {
  page = await show([listed(1, 'required'), listed(2, 'nice to have'), listed(3, 'required'), listed(4, 'nice to have')]);
  expect(groups()).toEqual([
    ['They ask for 2', [1, 3]],
    ['They would like 2', [2, 4]],
  ]);
});

test('shows the first of both, and all of one when asked', async () => {
  page = await show([
    ...Array.from({ length: 11 }, (_, at) => listed(at + 1, 'required')),
    ...Array.from({ length: 4 }, (_, at) => listed(at + 12, 'nice to have')),
  ]);
  expect(groups()).toEqual([
    ['They ask for 11', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['They would like 4', [12, 13, 14]],
  ]);
  await click(page.button(/Show all 4/));
  expect(groups()[1]).toEqual(['They would like 4', [12, 13, 14, 15]]);
  await click(page.button(/Show all 11/));
  expect(groups()[0]?.[1]).toHaveLength(11);
});

test('names only what there is', async () => {
  page = await show(Array.from({ length: 14 }, (_, at) => listed(at + 1, 'required')));
  expect(groups()).toEqual([['They ask for 14', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]]);
});

test('looks a quotation up in the page without opening its question, and says when the words have gone', async () => {
  const question = listed(1, 'required');
  page = await show([question, listed(2, 'required')], question);
  await click(page.button(/words 1/));
  expect(marks.find).toHaveBeenCalledWith(question.because);
  expect(document.querySelectorAll('ol li')[0]?.textContent).toContain('These words are no longer on the page.');
  expect(document.querySelectorAll('ol li')[1]?.textContent).not.toContain('no longer');
});
