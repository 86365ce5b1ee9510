// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { draw } from './draw.ts';
import { fakeBackground } from './fake-background.ts';

fakeBackground();
const { OptionsScreen } = await import('@/components/screens/OptionsScreen.tsx');

let page: Awaited<ReturnType<typeof draw>> | null = null;
afterEach(async () => {
  await page?.remove();
  page = null;
});

test('the options say before that removing the extension deletes what is kept, beside the way to export it', async () => {
  page = await draw(<OptionsScreen />);
  const kept = [...document.querySelectorAll('section')].find((section) =>
    /Removing the extension deletes/.test(section.textContent ?? ''),
  );
  expect(kept?.textContent).toMatch(/export/);
  expect([...(kept?.querySelectorAll('button') ?? [])].some((button) => /Export/.test(button.textContent ?? ''))).toBe(true);
});
