import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { findBrowser } from '../../build/find-browser.ts';
import type { LaunchedBrowser } from '../../build/launch-browser.ts';
import { launchBrowser } from '../../build/launch-browser.ts';
import type { SampleServer } from '../../build/serve-samples.ts';
import { serveSamples } from '../../build/serve-samples.ts';

export const EXTENSION = join(import.meta.dirname, '../../.output/chrome-mv3');

export const SAMPLE = {
  mlops: 'https://job-boards.greenhouse.io/heronfreight/jobs/4810021',
  scientist: 'https://jobs.lever.co/kestrelgrid/7c1f2a5e-3b64-4c0e-9d0f-5a1be2c7d901',
  analyst: 'https://jobs.ashbyhq.com/Pinewood/0b9d3f1c-6a2e-4d57-8c31-2f7a9e4b6c10',
};

/** Hosts of pages that tests bring themselves. */
const HOSTS = [
  'boards.greenhouse.io',
  'careers-tern.icims.com',
  'careers.tern.example',
  'jobs.workable.com',
  'tern.wd3.myworkdayjobs.com',
  'www.indeed.com',
];

/** A browser with the extension that can be closed and opened again on the same profile. */
export interface Session extends LaunchedBrowser {
  /** Opens one of the extension's own pages. */
  own(path: string): Promise<Page>;
  restart(): Promise<void>;
}

interface Fixtures {
  session: Session;
}

export const test = base.extend<Fixtures, { server: SampleServer }>({
  server: [
    // The runner wants the destructuring.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serveSamples(HOSTS);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  session: async ({ server, colorScheme }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'dry-run-test-'));
    const launch = () =>
      launchBrowser({
        browser: findBrowser(),
        extension: EXTENSION,
        headless: true,
        profile,
        port: server.port,
        hosts: server.hosts,
        colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      });
    let launched = await launch();
    await launched.context
      .waitForEvent('page', { predicate: (page) => page.url().endsWith('welcome.html'), timeout: 10_000 })
      .catch(() => undefined);
    const session: Session = {
      ...launched,
      async own(path) {
        const page = await session.context.newPage();
        await page.goto(`chrome-extension://${session.extensionId}/${path}`);
        return page;
      },
      async restart() {
        await launched.context.close();
        launched = await launch();
        Object.assign(session, launched);
      },
    };
    await use(session);
    await launched.context.close();
    rmSync(profile, { recursive: true, force: true });
  },
});

export { expect };
