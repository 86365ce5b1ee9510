import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';

/** No browser, and no way to install one: the message says in one line what to do. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}

function installed(): string | null {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new NoBrowserError(`CHROME_PATH names ${chosen}, and there is no such file.`);
  }
  try {
    return Launcher.getInstallations()[0] ?? null;
  } catch {
    // The launcher throws where it finds nothing.
    return null;
  }
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/**
 * Path of a Chromium or Chrome: the one named in CHROME_PATH, an installed one, or on Debian as root a freshly installed one.
 * Throws NoBrowserError.
 */
export function findBrowser(): string {
  const found = installed();
  if (found) return found;
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  if (debian && process.getuid?.() === 0) {
    console.error('No browser found: installing Chromium…');
    if (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')) {
      const fresh = installed();
      if (fresh) return fresh;
    }
    throw new NoBrowserError('Chromium could not be installed with apt-get. Install it by hand, or name a browser in CHROME_PATH.');
  }
  throw new NoBrowserError(
    debian
      ? 'No browser found. Install one with: sudo apt-get install chromium'
      : 'No browser found. Install Google Chrome or Chromium, or name one in CHROME_PATH.',
  );
}
