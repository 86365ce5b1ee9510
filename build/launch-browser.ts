import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { chromium } from '@playwright/test';

export interface LaunchOptions {
  browser: string;
  /** Folder of the built extension; null: the browser alone, to compare with. */
  extension: string | null;
  headless: boolean;
  /** Profile folder; a fresh one when absent. */
  profile?: string;
  /** Port on which the sample pages are served; every host name leads there. */
  port: number;
  hosts: readonly string[];
  colorScheme?: 'light' | 'dark';
}

export interface LaunchedBrowser {
  context: BrowserContext;
  /** Empty where there is no extension. */
  extensionId: string;
  profile: string;
}

/**
 * Starts the browser with the extension and with the sample hosts led to loopback. The extension is loaded over the protocol
 * (Extensions.loadUnpacked): branded Chrome ignores --load-extension since version 137, Chromium takes either.
 */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'dry-run-profile-'));
  const rules = options.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${options.port}`).join(', ');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.browser,
    headless: false,
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.headless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=${rules}`,
      '--ignore-certificate-errors',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  if (options.extension === null) return { context, extensionId: '', profile };
  const browser = context.browser();
  if (!browser) throw new Error('The browser did not start.');
  const session = await browser.newBrowserCDPSession();
  // The protocol's types of this version do not list the domain yet.
  const protocol = session as unknown as { send(method: string, params: object): Promise<{ id: string }> };
  const { id } = await protocol.send('Extensions.loadUnpacked', { path: options.extension });
  return { context, extensionId: id, profile };
}
