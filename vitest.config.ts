import { defineConfig } from 'vitest/config';
import { sharedViteConfig } from './build/vite-shared.ts';

export default defineConfig({
  ...sharedViteConfig(),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Two cores are the smallest machine that runs this.
    maxWorkers: 2,
    testTimeout: 20_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
