import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../build/find-browser.ts';
import type { Page } from '@playwright/test';
import type { LaunchedBrowser } from '../../build/launch-browser.ts';
import { launchBrowser } from '../../build/launch-browser.ts';
import type { Session } from './extension.ts';
import { EXTENSION, test as base } from './extension.ts';

/** The host for which the person has already said yes to the browser's question. */
export const GRANTED = 'careers.example.com';
/** A host about which nothing was said. */
export const UNKNOWN = 'jobs.example.net';

/** The first page of the installation comes in front when it comes; tests begin after it. */
async function settled({ context }: LaunchedBrowser): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('welcome.html');
  if (context.pages().some(isWelcome)) return;
  await context.waitForEvent('page', { predicate: isWelcome, timeout: 3_000 }).catch(() => undefined);
}

/**
 * No browser test can press the browser's own question for a permission. So the profile remembers a yes: in a first start the manifest asks for
 * the host at the installation, in the second, on the same profile, it is the release's manifest again. The browser then answers a request for
 * this host without asking, and the extension does not have the host before it requests it.
 */
export const test = base.extend<{ granted: Session }>({
  granted: async ({ server, colorScheme }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'dry-run-granted-'));
    const extension = join(folder, 'extension');
    const profile = join(folder, 'profile');
    cpSync(EXTENSION, extension, { recursive: true });
    const manifestFile = join(extension, 'manifest.json');
    const release = readFileSync(manifestFile, 'utf8');
    const manifest = JSON.parse(release) as { host_permissions: string[] };
    const launch = () =>
      launchBrowser({
        browser: findBrowser(),
        extension,
        headless: true,
        profile,
        port: server.port,
        hosts: [...server.hosts, GRANTED, UNKNOWN],
        colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      });
    writeFileSync(manifestFile, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, `https://${GRANTED}/*`] }));
    const first = await launch();
    await settled(first);
    await first.context.close();
    writeFileSync(manifestFile, release);
    let launched = await launch();
    await settled(launched);
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
    rmSync(folder, { recursive: true, force: true });
  },
});
