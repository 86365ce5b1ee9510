import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from '@/build/vite-shared.ts';

export const ROOMS = ['entrypoints', 'components', 'hooks', 'core', 'messages', 'store', 'scripts', 'build'] as const;

export interface SourceFile {
  /** Path from the project's root. */
  path: string;
  text: string;
  imports: { from: string; typeOnly: boolean }[];
}

interface Wall {
  rule: string;
  applies: (path: string) => boolean;
  /** Specifiers that may not be imported; for type imports only where `types` says so. */
  forbids: (from: string, path: string) => boolean;
  types?: boolean;
}

const PURE = /^(\.\/|@\/core\/|ts-fsrs$|zod$|minisearch$|fflate$|csv-parse\/|commonmark$|@noble\/hashes\/)/;
const inRoom = (room: string) => (path: string) => path.startsWith(`${room}/`);
const JOB_PAGE = /^entrypoints\/(?:job-page|handle|panel)\//;

/** The walls of ARCHITECTURE.md, one entry each. */
export const WALLS: readonly Wall[] = [
  { rule: 'core/ imports only itself and small pure libraries', applies: inRoom('core'), forbids: (from) => !PURE.test(from), types: true },
  {
    rule: 'what runs in a job page imports core, the messages client and its own files only',
    applies: (path) => JOB_PAGE.test(path),
    forbids: (from) =>
      !/^(\.\/|@\/core\/|@\/messages\/(client|protocol|presence|panel)\.ts$|@\/content\/(sites|lexicon)\/|wxt\/|@webext-core\/messaging$)/.test(
        from,
      ),
  },
  {
    rule: 'components/ imports core and components; screens import hooks too',
    applies: inRoom('components'),
    forbids: (from, path) =>
      /^@\/(store|sync|messages|entrypoints|content|scripts|build)\//.test(from) ||
      /^(dexie|webextension-polyfill|wxt)/.test(from) ||
      (from.startsWith('@/hooks/') && !path.startsWith('components/screens/')),
  },
  {
    rule: 'components/ui/ imports none of our rooms',
    applies: inRoom('components/ui'),
    forbids: (from) => from.startsWith('@/') && !from.startsWith('@/components/ui/'),
  },
  {
    rule: 'hooks/ reaches the store by message only',
    applies: inRoom('hooks'),
    forbids: (from) =>
      /^@\/(store|sync|entrypoints|components|scripts|build)\//.test(from) ||
      /^@\/messages\/(server|schemas)/.test(from) ||
      from === 'dexie',
  },
  {
    rule: 'messages/ imports core only, and the client never the server',
    applies: inRoom('messages'),
    forbids: (from, path) =>
      /^@\/(?!core\/)/.test(from) || (/messages\/(client|protocol)\.ts$/.test(path) && /(server|schemas|zod)/.test(from)),
  },
  { rule: 'Dexie is imported in store/ only', applies: (path) => !path.startsWith('store/'), forbids: (from) => from.startsWith('dexie') },
  {
    rule: 'store/ is imported by the background only',
    applies: (path) => !/^(store|entrypoints\/background)\//.test(path),
    forbids: (from) => from.startsWith('@/store/'),
    types: true,
  },
  {
    rule: 'store/ imports core and Dexie only',
    applies: inRoom('store'),
    forbids: (from) => !/^(\.\/|@\/core\/|dexie$)/.test(from),
    types: true,
  },
  {
    rule: 'nothing imports from entrypoints/',
    applies: (path) => !path.startsWith('entrypoints/'),
    forbids: (from) => from.startsWith('@/entrypoints/'),
  },
  {
    rule: 'one door never imports another',
    applies: inRoom('entrypoints'),
    forbids: (from) => from.startsWith('@/entrypoints/') || from.startsWith('../'),
    types: true,
  },
  {
    rule: 'scripts/ import core, content and build only',
    applies: inRoom('scripts'),
    forbids: (from) => /^@\/(?!core\/|content\/|build\/|scripts\/)/.test(from),
  },
  {
    rule: 'between rooms by @/room/file.ts, never ../',
    // build/ is read by the configuration files, before any alias exists.
    applies: (path) => !path.startsWith('build/') && !path.endsWith('.mjs'),
    forbids: (from) => from.startsWith('../'),
    types: true,
  },
  { rule: 'no other room imports tests/', applies: () => true, forbids: (from) => from.startsWith('@/tests/'), types: true },
];

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'\s*\)/g;

export function parseImports(text: string): SourceFile['imports'] {
  return [...text.matchAll(IMPORT)].map((match) => ({ from: match[2] ?? match[3] ?? '', typeOnly: match[1] !== undefined }));
}

export function readSources(): SourceFile[] {
  return ROOMS.filter((room) => existsSync(join(projectRoot, room))).flatMap((room) =>
    readdirSync(join(projectRoot, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const text = readFileSync(file, 'utf8');
        return { path: relative(projectRoot, file), text, imports: parseImports(text) };
      }),
  );
}

/** All imports that go through a wall, as `path: specifier (rule)`. */
export function breaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    WALLS.filter((wall) => wall.applies(file.path)).flatMap((wall) =>
      file.imports
        .filter(({ from, typeOnly }) => (!typeOnly || wall.types) && wall.forbids(from, file.path))
        .map(({ from }) => `${file.path}: ${from} (${wall.rule})`),
    ),
  );
}

function resolveImport(from: string, path: string): string | null {
  if (from.startsWith('@/')) return from.slice(2);
  if (from.startsWith('./')) return join(dirname(path), from);
  return null;
}

/** Chains of runtime imports that come back to their start. */
export function cycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.imports
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ from }) => resolveImport(from, file.path))
        .filter((target) => target !== null),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
