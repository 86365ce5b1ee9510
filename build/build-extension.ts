import { spawnSync } from 'node:child_process';
import { projectRoot } from './vite-shared.ts';

export type Browser = 'chrome' | 'firefox';

/** Where the production build for a browser lies. */
export function outputOf(browser: Browser): string {
  return `${projectRoot}/.output/${browser}-mv3`;
}

/**
 * Builds as `npm run build` does. In a process of its own: within the runner of these scripts React's development half would be bundled, twice as
 * large. `quiet`: shows what the build says only when it fails. Throws when it fails.
 */
export function buildExtension(browser: Browser, quiet = false): void {
  const { status, stdout, stderr } = spawnSync(`${projectRoot}/node_modules/.bin/wxt`, ['build', '-b', browser, '--mv3'], {
    cwd: projectRoot,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  if (quiet) console.error(`${stdout}${stderr}`);
  throw new Error(`The build for ${browser} failed.`);
}
