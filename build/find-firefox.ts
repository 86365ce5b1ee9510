import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { apt, isDebianRoot } from './apt.ts';

/** Where the installers put it, and every folder of the PATH. */
function places(): string[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const names = process.platform === 'win32' ? ['firefox.exe'] : ['firefox-esr', 'firefox'];
  return [
    ...onPath.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
}

/** Whether this file is a Firefox that runs: Ubuntu puts a script there that only speaks of a snap. */
function runs(file: string): boolean {
  if (!existsSync(file)) return false;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout.startsWith('Mozilla Firefox');
}

/**
 * Path of a Firefox: the one named in FIREFOX_PATH, an installed one, or, where `install` is set, on Debian as root a freshly installed one.
 * Null where there is none.
 */
export function findFirefox(install = false): string | null {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  const found = places().find(runs);
  if (found || !install || !isDebianRoot()) return found ?? null;
  console.error('No Firefox found: installing Firefox ESR…');
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'firefox-esr')
    ? (places().find(runs) ?? null)
    : null;
}
