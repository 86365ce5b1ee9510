import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A kind of damage to the folder in which the browser keeps our database. `random` gives numbers from 0 to 1. */
export interface Damage {
  name: string;
  apply(folder: string, random: () => number): void;
}

/** Files found by what they are, not by name, the largest first: the layout is the browser's own and may change. */
function filesOf(folder: string): string[] {
  const files = readdirSync(folder).map((name) => join(folder, name));
  return files.filter((file) => statSync(file).isFile()).sort((a, b) => statSync(b).size - statSync(a).size);
}

function largest(folder: string): string {
  const [file] = filesOf(folder);
  if (!file) throw new Error(`There is nothing in ${folder}.`);
  return file;
}

function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const content = readFileSync(file);
  content.set(bytes.subarray(0, Math.max(0, content.length - at)), at);
  writeFileSync(file, content);
}

const garbage = (length: number) => new Uint8Array(length).fill(0xab);

/** Eleven kinds; a wiped folder is also what an eviction leaves. */
export const DAMAGES: readonly Damage[] = [
  {
    name: 'the largest file is cut in half',
    apply: (folder) => truncateSync(largest(folder), Math.floor(statSync(largest(folder)).size / 2)),
  },
  {
    name: 'the largest file is cut at some place',
    apply: (folder, random) => truncateSync(largest(folder), Math.floor(statSync(largest(folder)).size * random())),
  },
  {
    name: 'the last record is half written, as by a power cut',
    apply: (folder) => truncateSync(largest(folder), statSync(largest(folder)).size - 5),
  },
  {
    name: 'four kilobytes of garbage in the middle of the largest file',
    apply: (folder) => overwrite(largest(folder), Math.floor(statSync(largest(folder)).size / 2), garbage(4096)),
  },
  { name: 'a garbage header on the largest file', apply: (folder) => overwrite(largest(folder), 0, garbage(4096)) },
  {
    name: 'single bits turned over in every file',
    apply: (folder, random) => {
      for (const file of filesOf(folder)) {
        const content = readFileSync(file);
        for (let at = 0; at < 1 + content.length / 2000 && content.length > 0; at += 1) {
          const place = Math.floor(random() * content.length);
          content[place] = (content[place] ?? 0) ^ (1 << Math.floor(random() * 8));
        }
        writeFileSync(file, content);
      }
    },
  },
  { name: 'the largest file is gone', apply: (folder) => rmSync(largest(folder)) },
  {
    name: 'the small files that name the others are gone',
    apply: (folder) => {
      for (const file of filesOf(folder).slice(1)) rmSync(file);
    },
  },
  {
    name: 'every file is empty',
    apply: (folder) => {
      for (const file of filesOf(folder)) truncateSync(file, 0);
    },
  },
  { name: 'the folder is gone', apply: (folder) => rmSync(folder, { recursive: true }) },
  {
    name: 'a file stands in place of the folder',
    apply: (folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'not a folder');
    },
  },
];

/** The folder of an extension's databases in a Chromium profile. Throws when there is none. */
export function databaseFolder(profile: string, extensionId: string): string {
  const root = join(profile, 'Default/IndexedDB');
  const name = existsSync(root) ? readdirSync(root).find((each) => each.includes(extensionId) && !each.includes('blob')) : undefined;
  if (!name) throw new Error('The profile holds no database of the extension.');
  return join(root, name);
}
