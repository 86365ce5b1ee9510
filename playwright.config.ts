import { defineConfig } from '@playwright/test';
import { findFirefox } from './build/find-firefox.ts';

const firefox = findFirefox();
// The runner reads this file once more in each worker; there it is found at once.
if (firefox) process.env['FIREFOX_PATH'] = firefox;

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // What a person does, what can go wrong on a machine, what a page or a file can try; and all three in Firefox, where there is one.
  projects: ['journeys', 'faults', 'attacks', ...(firefox ? ['firefox'] : [])].map((name) => ({ name, testDir: `tests/${name}` })),
  // One browser with an extension at a time: two cores, and a profile each.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
});
