import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { findBrowser } from '@/build/find-browser.ts';
import type { LaunchedBrowser } from '@/build/launch-browser.ts';
import { launchBrowser } from '@/build/launch-browser.ts';
import { EXTENSION } from '@/tests/support/extension.ts';

/** One computer: a profile on which the browser is started, ended, killed and started again. */
export interface Machine {
  profile: string;
  extension: string;
  /** Starts the browser and opens one of the extension's own pages. */
  start(): Promise<Page>;
  own(path: string): Promise<Page>;
  /** Ends the browser as a person does. */
  stop(): Promise<void>;
  /** SIGKILL to every process of this browser, the first one first. */
  kill(): Promise<void>;
  /** Stops the background's worker, wherever it is in its work. */
  stopWorker(): Promise<void>;
  /** Its address without the slash, `chrome-extension://…`. */
  readonly origin: string;
}

async function processesOf(launched: LaunchedBrowser): Promise<number[]> {
  const session = await launched.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser is not connected.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return [...processInfo].sort((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser')).map(({ id }) => id);
}

export function machineOn(profile: string, extension: string = EXTENSION): Machine {
  let launched: LaunchedBrowser | null = null;
  let control: CDPSession | null = null;
  const running = (): LaunchedBrowser => {
    if (!launched) throw new Error('The browser does not run.');
    return launched;
  };
  const machine: Machine = {
    profile,
    extension,
    get origin() {
      return `chrome-extension://${running().extensionId}`;
    },
    async start() {
      launched = await launchBrowser({ browser: findBrowser(), extension, headless: true, profile, port: 9, hosts: ['nowhere.example'] });
      control = null;
      return machine.own('options.html');
    },
    async own(path) {
      const page = await running().context.newPage();
      await page.goto(`${machine.origin}/${path}`);
      return page;
    },
    async stop() {
      await launched?.context.close();
      launched = null;
    },
    async kill() {
      const browser = running();
      const pids = await processesOf(browser);
      const closed = new Promise<void>((resolve) => browser.context.on('close', () => resolve()));
      for (const pid of pids) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It went with the first one.
        }
      }
      await closed;
      launched = null;
    },
    async stopWorker() {
      if (!control) {
        control = await running().context.newCDPSession(await machine.own('welcome.html'));
        await control.send('ServiceWorker.enable');
      }
      await control.send('ServiceWorker.stopAllWorkers');
    },
  };
  return machine;
}

/** A profile as it lies on the disk, copied, so that each fault begins with the same one. */
export function copyProfile(from: string): string {
  const to = mkdtempSync(join(tmpdir(), 'dry-run-fault-'));
  cpSync(from, to, { recursive: true, filter: (path) => !/\/Singleton[^/]*$/.test(path) });
  return to;
}

export const test = base.extend<{ machine: Machine }>({
  // The runner wants the destructuring.
  // oxlint-disable-next-line no-empty-pattern
  machine: async ({}, use) => {
    const machine = machineOn(mkdtempSync(join(tmpdir(), 'dry-run-fault-')));
    await use(machine);
    await machine.stop();
    rmSync(machine.profile, { recursive: true, force: true });
  },
});

export { expect };
