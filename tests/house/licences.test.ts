import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/build/vite-shared.ts';

interface Locked {
  license?: string;
  hasInstallScript?: boolean;
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

/** Licences under which a package may be used to build and test, or ship: each lets the product be passed on under its own licence. */
const ALLOWED = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
];

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const settings = JSON.parse(read('package.json')) as { license: string; allowScripts: Record<string, boolean> };

/** `(MIT OR GPL-3.0)`: one of them has to be allowed; `MIT AND Zlib`: each. */
const allowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((each) => ALLOWED.includes(each.trim())));

describe('what the lock file brings', () => {
  it('stands under licences of the list, each named', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { license = 'none' }]) => !allowed(license)).map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('does not let an unknown licence through', () => {
    expect(['GPL-3.0', 'none', 'MIT AND AGPL-3.0', 'SEE LICENSE IN x'].filter(allowed)).toEqual([]);
    expect(['(MIT OR GPL-3.0)', 'MIT AND ISC'].filter(allowed)).toHaveLength(2);
  });

  it('has a hash for every package', () => {
    expect(locked.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path)).toEqual([]);
  });

  it('runs scripts while it is installed only of packages that package.json names', () => {
    const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, ''));
    const named = Object.entries(settings.allowScripts).map(([name, value]) => (value ? name : ''));
    expect(withScript.filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe('the licence of the product', () => {
  it('is named alike everywhere', () => {
    expect(settings.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n/);
    expect(read('README.md')).toContain('[MIT](LICENSE)');
  });

  it('and those of the packages in the build are kept and shipped: npm run licences', () => {
    const shipped = read('.output/chrome-mv3/third-party-licences.txt');
    expect(shipped === read('THIRD-PARTY-LICENCES.txt'), 'THIRD-PARTY-LICENCES.txt is not that of the build: npm run licences').toBe(true);
    const licences = [...shipped.matchAll(/^Licence: (.*)$/gm)].map(([, licence = '']) => licence);
    expect(licences.length).toBeGreaterThan(10);
    expect(licences.filter((licence) => !allowed(licence))).toEqual([]);
    expect(read('.output/chrome-mv3/licence.txt')).toBe(read('LICENSE'));
  });
});
