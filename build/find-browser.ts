import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';
import { apt, isDebian, isDebianRoot } from './apt.ts';

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

/**
 * Path of a Chromium or Chrome: the one named in CHROME_PATH, an installed one, or on Debian as root a freshly installed one.
 * Throws NoBrowserError.
 */
export function findBrowser(): string {
  const found = installed();
  if (found) return found;
  if (isDebianRoot()) {
    console.error('No browser found: installing Chromium…');
    if (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')) {
      const fresh = installed();
      if (fresh) return fresh;
    }
    throw new NoBrowserError('Chromium could not be installed with apt-get. Install it by hand, or name a browser in CHROME_PATH.');
  }
  throw new NoBrowserError(
    isDebian()
      ? 'No browser found. Install one with: sudo apt-get install chromium'
      : 'No browser found. Install Google Chrome or Chromium, or name one in CHROME_PATH.',
  );
}
