import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/build/vite-shared.ts';

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const manifest = JSON.parse(read('.output/chrome-mv3/manifest.json')) as Manifest;
const store = read('docs/store/chrome-web-store.md');
/** `| name | reason |` */
const reasons = new Map([...store.matchAll(/^\| `?([\w ]+?)`? \| (.+?) \|$/gm)].map(([, name = '', reason = '']) => [name, reason]));
const messages = (language: string) =>
  JSON.parse(read(`.output/chrome-mv3/_locales/${language}/messages.json`)) as Record<string, { message: string }>;

describe('the texts for the shops', () => {
  it('give a reason, in one sentence, for every permission of the built manifest', () => {
    const asked = [...manifest.permissions, ...(manifest.optional_permissions ?? [])];
    if (manifest.host_permissions?.length) asked.push('named hosts');
    if (manifest.optional_host_permissions?.length) asked.push('optional hosts');
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((permission) => !reasons.has(permission))).toEqual([]);
    for (const permission of asked) expect(reasons.get(permission)?.match(/[.!?](?:\s|$)/g), permission).toHaveLength(1);
  });

  it.each(['en', 'de'])('keep to the lengths of the shops (%s)', (language) => {
    expect(messages(language)['manifest_name']?.message.length).toBeLessThanOrEqual(45);
    expect(messages(language)['manifest_description']?.message.length).toBeLessThanOrEqual(132);
  });

  it('name pictures of the right size', () => {
    const sizeOf = (file: string) => {
      const png = readFileSync(join(projectRoot, file));
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    for (const name of ['sidebar', 'practice', 'popup', 'prepare', 'review', 'dark'])
      expect(sizeOf(`docs/pictures/${name}.png`), name).toEqual([1280, 800]);
    expect(sizeOf('docs/pictures/tile.png')).toEqual([440, 280]);
    expect(sizeOf('public/icon/128.png')).toEqual([128, 128]);
    expect(readFileSync(join(projectRoot, 'docs/pictures/demo.gif')).length).toBeLessThan(400_000);
  });
});
