import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '@/build/find-browser.ts';
import { EXTENSION } from './extension.ts';

/** A browser in which the extension can be updated as a store does it: the same folder, a higher version. Playwright's does not survive that. */
export interface UpdatingBrowser {
  browser: Browser;
  extensionId: string;
  /** Puts the next version into the place of the running one; resolves when it is installed. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it with the built extension; the hosts lead to `port` on this machine. */
export async function startUpdating({ port, hosts }: { port: number; hosts: readonly string[] }): Promise<UpdatingBrowser> {
  const place = mkdtempSync(join(tmpdir(), 'dry-run-update-'));
  const extension = join(place, 'extension');
  cpSync(EXTENSION, extension, { recursive: true });
  const manifest = join(extension, 'manifest.json');
  let version = 0;
  const name = () => {
    version += 1;
    const content = JSON.parse(readFileSync(manifest, 'utf8')) as object;
    writeFileSync(manifest, JSON.stringify({ ...content, version: `0.2.${version}` }));
  };
  name();
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    userDataDir: join(place, 'profile'),
    defaultViewport: { width: 1280, height: 800 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ')}`,
      '--ignore-certificate-errors',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-US',
    ],
  });
  const extensionId = await browser.installExtension(extension);
  return {
    browser,
    extensionId,
    async update() {
      name();
      await browser.installExtension(extension);
    },
    async close() {
      await browser.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
