import { defineConfig } from 'vitest/config';
import { sharedViteConfig } from './build/vite-shared.ts';

export default defineConfig({
  ...sharedViteConfig(),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/support/speak-english.ts'],
    // Its import of the browser is led to language/source.ts.
    server: { deps: { inline: ['@wxt-dev/i18n'] } },
    // Two cores are the smallest machine that runs this.
    maxWorkers: 2,
    testTimeout: 20_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
