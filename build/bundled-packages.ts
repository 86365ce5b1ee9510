import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A package of which the build took code. */
export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX identifier, as the package names it. */
  licence: string;
  home: string;
  /** Who the package says made it; empty where it does not. */
  author: string;
  /** Text of its licence file; empty where it brings none. */
  text: string;
}

/** `git+https://example.org/x.git`, `user/x` → an address that a person can open; empty where the package names none. */
function homeOf(repository: unknown): string {
  const named = typeof repository === 'string' ? repository : ((repository as { url?: string } | undefined)?.url ?? '');
  const url = /^[\w.-]+\/[\w.-]+$/.test(named) ? `https://github.com/${named}` : named.replace(/^github:/, 'https://github.com/');
  return url
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/\.git$/, '');
}

/** The folder of the package that a module belongs to, or null for a module of ours. */
function packageFolder(id: string): string | null {
  const path = id.replace(/^\0/, '').split('?')[0] ?? '';
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const rest = path.slice(at + '/node_modules/'.length).split('/');
  return path.slice(0, at) + '/node_modules/' + rest.slice(0, rest[0]?.startsWith('@') ? 2 : 1).join('/');
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license, repository, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    [field in 'name' | 'version' | 'license']?: string;
  } & { repository?: unknown; author?: string | { name?: string } };
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  if (!name || !version || !license) throw new Error(`${folder} names no name, version or licence.`);
  return {
    name,
    version,
    licence: license,
    home: homeOf(repository),
    author: (typeof author === 'string' ? author : (author?.name ?? '')).replace(/\s*<.*/, ''),
    text: file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : '',
  };
}

/** Remembers of which packages the builds of a run took code: what was shaken away does not count. */
export class BundledPackages {
  readonly #folders = new Set<string>();

  readonly plugin: Plugin = {
    name: 'dry-run:bundled-packages',
    generateBundle: (_, bundle) => {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, module] of Object.entries(output.modules)) {
          const folder = module.renderedLength > 0 ? packageFolder(id) : null;
          if (folder && existsSync(join(folder, 'package.json'))) this.#folders.add(folder);
        }
      }
    },
  };

  /** By name, then version, each once. Throws where a package does not say its licence. */
  list(): BundledPackage[] {
    const found = new Map([...this.#folders].map(readPackage).map((each) => [`${each.name}@${each.version}`, each]));
    return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  }
}
