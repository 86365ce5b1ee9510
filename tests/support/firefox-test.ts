import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { findFirefox } from '../../build/find-firefox.ts';
import type { SampleServer } from '../../build/serve-samples.ts';
import { serveSamples } from '../../build/serve-samples.ts';
import { serveProxy } from '../../build/serve-proxy.ts';
import { Firefox } from './firefox.ts';

interface Workers {
  server: SampleServer;
  /** Firefox with a new profile, one for all tests of a file. The runner leaves these tests out where there is none (playwright.config.ts). */
  firefox: Firefox;
}

export const test = base.extend<object, Workers>({
  server: [
    // The runner wants the destructuring.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serveSamples();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  firefox: [
    async ({ server }, use) => {
      const binary = findFirefox();
      if (!binary) throw new Error('There is no Firefox on this machine.');
      const profile = mkdtempSync(join(tmpdir(), 'dry-run-firefox-'));
      const proxy = await serveProxy(server.hosts, server.port);
      const firefox = new Firefox({ binary, profile, proxy: proxy.port });
      await firefox.start();
      await use(firefox);
      await firefox.stop();
      await proxy.close();
      rmSync(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

export { expect };
