import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './vite-shared.ts';

/** What the package is built from, by name: what else lies in a folder (reports, other people's files) is left out by not being named. */
const ROOMS = [
  'build',
  'components',
  'content',
  'core',
  'docs',
  'entrypoints',
  'hooks',
  'language',
  'locales',
  'messages',
  'public',
  'samples',
  'scripts',
  'store',
];
const FILES = [
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'SECURITY.md',
  'THIRD-PARTY-LICENCES.txt',
  'env.d.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];
/** Pictures are seen where the sources are read; nothing is built from them. */
const NOT_NEEDED = /^docs\/pictures\//;

/** Paths from the project's root, with `/`, sorted: everything that the packages are built from, no tests, no dotfiles. Throws where one is absent. */
export function sourceFiles(): string[] {
  const inside = ROOMS.flatMap((room) =>
    readdirSync(join(projectRoot, room), { recursive: true, encoding: 'utf8' })
      .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
      .filter((path) => statSync(join(projectRoot, path)).isFile()),
  );
  const found = [...FILES, ...inside].filter((path) => !path.split('/').some((part) => part.startsWith('.')) && !NOT_NEEDED.test(path));
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}
