import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, outputOf } from '@/build/build-extension.ts';
import { sourceFiles } from '@/build/source-files.ts';
import { projectRoot } from '@/build/vite-shared.ts';
import { zipFiles } from '@/build/zip-files.ts';
import { textTable } from '@/core/content/text-table.ts';
import budgets from '@/scripts/budgets.json' with { type: 'json' };

const OUTPUT = `${projectRoot}/.output`;
const BROWSERS = ['chrome', 'firefox'] as const;

interface Archive {
  name: string;
  bytes: Uint8Array;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function readAll(folder: string, paths: readonly string[]): Map<string, Uint8Array> {
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

/** Builds for both browsers and packs: a package each, and the sources that Firefox's reviewers build from. */
function pack(): Archive[] {
  const { version } = JSON.parse(readFileSync(`${projectRoot}/package.json`, 'utf8')) as { version: string };
  const archives: Archive[] = [];
  for (const browser of BROWSERS) {
    buildExtension(browser, true);
    const folder = outputOf(browser);
    archives.push({ name: `dry-run-${version}-${browser}.zip`, bytes: zipFiles(readAll(folder, filesIn(folder))) });
  }
  archives.push({ name: `dry-run-${version}-sources.zip`, bytes: zipFiles(readAll(projectRoot, sourceFiles())) });
  return archives;
}

/** `npm run zip`: writes the three archives to .output and prints their sizes and hashes. `--check` builds twice and compares. */
export async function main(args: readonly string[]): Promise<number> {
  const archives = pack();
  mkdirSync(OUTPUT, { recursive: true });
  for (const { name, bytes } of archives) writeFileSync(join(OUTPUT, name), bytes);
  const rows = archives.map(({ name, bytes }) => [name, String(bytes.length), sha256(bytes)]);
  console.log(textTable(['archive', 'bytes', 'sha256'], rows).join('\n'));
  const heavy = archives.slice(0, BROWSERS.length).filter(({ bytes }) => bytes.length > budgets.package.zip);
  for (const { name, bytes } of heavy)
    console.error(`${name} has ${bytes.length} bytes; scripts/budgets.json allows ${budgets.package.zip}.`);
  if (!args.includes('--check')) return heavy.length ? 1 : 0;
  const again = new Map(pack().map(({ name, bytes }) => [name, sha256(bytes)]));
  const changed = archives.filter(({ name, bytes }) => again.get(name) !== sha256(bytes));
  for (const { name } of changed) console.error(`${name}: a second build gives other bytes.`);
  if (!changed.length) console.log('A second build gives the same bytes.');
  return changed.length || heavy.length ? 1 : 0;
}
