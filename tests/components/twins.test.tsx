// @vitest-environment jsdom
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { PersonaOffer } from '@/components/posting/PersonaOffer.tsx';
import { Twins } from '@/components/posting/Twins.tsx';
import { PersonaPicker } from '@/components/progress/PersonaPicker.tsx';
import type { Twin } from '@/core/content/schema.ts';
import { personas } from '@/hooks/load-personas.ts';
import { draw, settle } from './draw.ts';

const TWINS: Twin[] = [
  { know: 'Argo CD', twin: 'MLflow', says: 'An alias is a commit; new is the score.', topics: ['deployment-rollout'] },
  { know: 'Git', twin: 'DVC', says: 'A pointer in Git; new is the bucket.', topics: ['reproducibility-versioning'] },
];

let page: Awaited<ReturnType<typeof draw>> | null = null;
afterEach(async () => {
  await page?.remove();
  page = null;
});

test('is a list under a heading; a sentence appears when its pair is opened', async () => {
  page = await draw(<Twins twins={TWINS} />);
  expect(page.all('section[aria-labelledby="twins"] > ul > li').map(({ textContent }) => textContent)).toEqual([
    'Argo CD → MLflow',
    'Git → DVC',
  ]);
  expect(page.text()).not.toContain('new is');
  const details = page.all('details')[0] as HTMLDetailsElement;
  details.open = true;
  await settle();
  expect(page.text()).toContain('An alias is a commit; new is the score.');
  expect(page.text()).not.toContain('A pointer in Git');
});

test('is nothing where nothing fits', async () => {
  page = await draw(<Twins twins={[]} />);
  expect(page.text()).toBe('');
});

test('offers all four backgrounds and none, in the page as in the sidebar', async () => {
  const names = ['Data engineer', 'Data scientist', 'DevOps or platform engineer', 'GenAI builder'];
  page = await draw(
    <main>
      <h1>Test</h1>
      <PersonaPicker choices={personas} chosen={undefined} legend="Where do you come from?" onChoose={() => undefined} />
      <PersonaOffer personas={personas} onChoose={() => undefined} />
      <Twins twins={TWINS} />
    </main>,
  );
  expect(page.all('label').map(({ textContent }) => textContent)).toEqual([...names, 'None of these']);
  expect(page.all('button').map(({ textContent }) => textContent)).toEqual([...names, 'none of these']);
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
