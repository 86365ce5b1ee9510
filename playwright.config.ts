import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // What a person does, what can go wrong on a machine, what a page or a file can try.
  projects: ['journeys', 'faults', 'attacks'].map((name) => ({ name, testDir: `tests/${name}` })),
  // One browser with an extension at a time: two cores, and a profile each.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
});
