import { expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { wantedScripts } = await import('@/entrypoints/background/register-scripts.ts');

const sites = [
  { id: 'lever', matches: ['https://jobs.lever.co/*'] },
  { id: 'seek', matches: ['https://*.seek.com/job/*'] },
];

test('nothing is registered before the person decides anything', () => {
  expect(wantedScripts({ added: [], never: ['a.example.com'], off: [] }, sites)).toEqual([]);
});

test('an added host has the readers on that host only, a site that is off its flag before everything else', () => {
  const wanted = wantedScripts({ added: ['careers.example.com'], never: [], off: ['seek', 'gone'] }, sites);
  expect(wanted).toMatchObject([
    { id: 'added-careers.example.com', matches: ['https://careers.example.com/*'], runAt: 'document_idle', persistAcrossSessions: true },
    { id: 'off-seek', matches: ['https://*.seek.com/job/*'], js: ['off.js'], allFrames: true, runAt: 'document_start' },
  ]);
  expect(wanted).toHaveLength(2);
});
