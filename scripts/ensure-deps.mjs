// Runs before every command, on whatever Node the machine has: installs the dependencies when they are absent or older than the lock file.
// Everything is printed to standard error, so that a command's own output stays clean.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

const lock = new URL('../package-lock.json', import.meta.url);
const installed = new URL('../node_modules/.package-lock.json', import.meta.url);

/** Scripts of packages run only where package.json names the package (`allowScripts`), whatever npm's age. */
const { allowScripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);

function npm(...args) {
  const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: new URL('..', import.meta.url),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.error('Installing dependencies…');
  if (!npm('ci', '--ignore-scripts') || !npm('rebuild', ...allowed)) {
    console.error('The dependencies could not be installed. Check the network and the npm registry, then try again.');
    process.exit(1);
  }
}
