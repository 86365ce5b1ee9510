// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { PageStatus } from '@/messages/protocol.ts';
import { click, draw } from './draw.ts';
import { fakeBackground } from './fake-background.ts';

fakeBackground();
const { PopupScreen } = await import('@/components/screens/PopupScreen.tsx');

const ANALYST: PageStatus = {
  state: 'posting',
  role: {
    label: 'none',
    score: 0,
    base: -3,
    core: 0,
    share: 0,
    reasons: [],
    titleSays: 'data analyst',
    signals: { seen: 1, of: 5, words: ['SQL'] },
  },
  title: 'Data Analyst',
  company: 'Northwind',
  site: 'greenhouse',
  siteChanged: false,
  sidebarOpen: false,
  hiddenByChoice: false,
};
const LIST: PageStatus = { ...ANALYST, state: 'list', role: null };

let page: Awaited<ReturnType<typeof draw>> | null = null;
afterEach(async () => {
  await page?.remove();
  page = null;
  vi.unstubAllGlobals();
});

test('is silent with a reason, and opens the sidebar anyway when asked', async () => {
  const background = fakeBackground({}, ANALYST);
  const close = vi.spyOn(window, 'close').mockReturnValue(undefined);
  page = await draw(<PopupScreen />);
  expect(page.text()).toContain('Data analyst: 1 of 5 signals (SQL).');
  await click(page.button(/Show anyway/));
  expect(background.asked).toEqual(['page.status', 'page.open']);
  expect(close).toHaveBeenCalledOnce();
});

test('says one sentence about a list, and offers nothing there', async () => {
  fakeBackground({}, LIST);
  page = await draw(<PopupScreen />);
  expect(page.text()).toContain('This is a list of jobs. Open one of them.');
  expect(page.button(/sidebar|anyway/)).toBeUndefined();
});

test('says when the site has changed, beside what it read all the same', async () => {
  fakeBackground({}, { ...ANALYST, siteChanged: true });
  page = await draw(<PopupScreen />);
  expect(page.text()).toContain('Data analyst: 1 of 5 signals (SQL).');
  expect(page.text()).toContain('This site has changed; Dry Run reads it in the general way.');
});

test('says so where no script of ours answers', async () => {
  fakeBackground({}, null);
  page = await draw(<PopupScreen />);
  expect(page.text()).toContain('Not a supported job site.');
});
