// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Settings } from '@/core/records.ts';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';
import { click, draw, settle, type } from './draw.ts';
import { fakeBackground } from './fake-background.ts';

fakeBackground();
const { OptionsScreen } = await import('@/components/screens/OptionsScreen.tsx');
const { WelcomeScreen } = await import('@/components/screens/WelcomeScreen.tsx');

let page: Awaited<ReturnType<typeof draw>> | null = null;
afterEach(async () => {
  await page?.remove();
  page = null;
  vi.unstubAllGlobals();
});

const told = () => document.querySelector('[role=status]')?.textContent;

describe('options', () => {
  test('"Saved" comes after the call, never before', async () => {
    let finish: (settings: Settings) => void = () => expect.fail();
    const background = fakeBackground({ 'settings.set': () => new Promise((resolve) => (finish = resolve)) });
    page = await draw(<OptionsScreen />);
    await click(document.querySelector<HTMLElement>('#badge') ?? undefined);
    expect(background.of('settings.set')).toEqual([{ change: { badge: false } }]);
    expect(told()).toBe('');
    finish({ ...DEFAULT_SETTINGS, badge: false });
    await settle();
    expect(told()).toBe('Saved');
    expect(document.querySelector<HTMLInputElement>('#badge')?.checked).toBe(false);
  });

  test('a choice that was not kept is not shown as if it were', async () => {
    fakeBackground({
      'settings.set': () => {
        throw new Error('The disk is full.');
      },
    });
    page = await draw(<OptionsScreen />);
    await click(document.querySelector<HTMLElement>('#badge') ?? undefined);
    expect(page.text()).toContain('The disk is full.');
    expect(told()).toBe('');
    expect(document.querySelector<HTMLInputElement>('#badge')?.checked).toBe(true);
  });

  test('practice: retention in percent, clock and reminder off and on', async () => {
    const background = fakeBackground({ 'settings.set': ({ change }) => ({ ...DEFAULT_SETTINGS, ...change }) });
    page = await draw(<OptionsScreen />);
    const field = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`) ?? undefined;
    expect([field('retention')?.value, field('new')?.value, field('reminder')?.checked, field('timer')?.checked]).toEqual([
      '90',
      '5',
      false,
      true,
    ]);
    field('retention')?.focus();
    await type('98');
    await type('85');
    await click(field('timer'));
    await click(field('two'));
    expect(field('reminder-hour')).toBeUndefined();
    await click(field('reminder'));
    expect(field('reminder-hour')?.value).toBe('18');
    expect(background.of('settings.set').map(({ change }) => change)).toEqual([
      { requestRetention: 0.85 },
      { roundSeconds: null },
      { twoGrades: true },
      { reminderHour: 18 },
    ]);
  });

  test('brings a hidden site back', async () => {
    const background = fakeBackground({ 'settings.get': () => ({ ...DEFAULT_SETTINGS, hiddenSites: ['linkedin', 'indeed'] }) });
    page = await draw(<OptionsScreen />);
    expect(page.text()).toContain('Hidden on LinkedIn');
    await click(page.button(/Bring it back/));
    expect(background.of('settings.set')).toEqual([{ change: { hiddenSites: ['indeed'] } }]);
  });
});

test('the first run keeps the background and shows its plan at once', async () => {
  const background = fakeBackground({ 'settings.set': ({ change }) => ({ ...DEFAULT_SETTINGS, ...change }) });
  page = await draw(<WelcomeScreen />);
  expect(page.text()).not.toContain('Start with');
  await click(page.all('label').find((label) => /DevOps/.test(label.textContent ?? '')));
  expect(background.of('settings.set')).toEqual([{ change: { persona: 'devops-engineer', welcomed: true } }]);
  expect(page.text()).toContain('A service breaks loudly');
  // The titles come from the question files.
  await vi.waitFor(async () => {
    await settle();
    expect(page?.text()).toContain('Start with');
  }, 10_000);
  expect(page.text()).toContain('Removing the extension deletes');
});
