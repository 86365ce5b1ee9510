import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function isDebian(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get');
}

/** Whether programs can be installed without asking anybody. */
export function isDebianRoot(): boolean {
  return isDebian() && process.getuid?.() === 0;
}

/** Runs apt-get; false when it fails. */
export function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
