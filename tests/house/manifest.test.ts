import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '@/build/vite-shared.ts';

// The release manifests as they are to be, word for word. A permission or a host that comes in unnoticed fails here. After a wanted change:
// `npx vitest run -u tests/house/manifest.test.ts`, and look at the difference.

type Manifest = Record<string, unknown> & { version: string };

const builds = [
  { name: 'chrome-mv3', args: ['build'] },
  { name: 'firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
];
const fileOf = (name: string) => join(projectRoot, '.output', name, 'manifest.json');

/** When what makes the manifest was last changed, in milliseconds. */
function newestSource(): number {
  const sites = join(projectRoot, 'content/sites');
  const files = ['wxt.config.ts', 'package.json', ...readdirSync(sites).map((file) => `content/sites/${file}`)];
  return Math.max(...files.map((file) => statSync(join(projectRoot, file)).mtimeMs));
}

/** The manifest without what a build changes by itself. */
function readManifest(name: string): string {
  const manifest = JSON.parse(readFileSync(fileOf(name), 'utf8')) as Manifest;
  return `${JSON.stringify({ ...manifest, version: 'any' }, null, 2)}\n`;
}

describe.each(builds)('the release manifest of $name', ({ name, args }) => {
  const golden = join(import.meta.dirname, 'manifests', `${name}.json`);

  beforeAll(() => {
    if (existsSync(fileOf(name)) && statSync(fileOf(name)).mtimeMs >= newestSource()) return;
    execFileSync(join(projectRoot, 'node_modules/.bin/wxt'), args, {
      cwd: projectRoot,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
  }, 180_000);

  it('is the one that was agreed', async () => {
    expect(existsSync(golden), 'the agreed manifest is missing').toBe(true);
    await expect(readManifest(name)).toMatchFileSnapshot(golden);
  });

  it('asks at the installation for named hosts only', () => {
    const manifest = JSON.parse(readManifest(name)) as Record<string, string[] | undefined>;
    const wide = (pattern: string) => !/^https:\/\/(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}\/\*$/.test(pattern);
    expect(manifest['host_permissions']?.length).toBeGreaterThan(10);
    expect(manifest['host_permissions']?.filter(wide)).toEqual([]);
    expect(
      manifest['permissions']?.filter((each) => /[:/*<]/.test(each) || ['tabs', 'webRequest', 'history', 'cookies'].includes(each)),
    ).toEqual([]);
    for (const each of ['<all_urls>', 'https://*/*', '*://*/*', 'https://*.com/*', 'http://jobs.lever.co/*']) expect(wide(each)).toBe(true);
  });
});
