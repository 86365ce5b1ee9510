import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '@/build/source-files.ts';
import { zipFiles } from '@/build/zip-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('an archive', () => {
  it('has the same bytes whatever the order of the files and the time zone', () => {
    const files: [string, Uint8Array][] = [
      ['b/2.txt', bytes('two')],
      ['a.txt', bytes('one')],
    ];
    const zone = process.env['TZ'];
    const there = ['Pacific/Auckland', 'America/Los_Angeles'].map((name) => {
      process.env['TZ'] = name;
      return zipFiles(new Map(files));
    });
    process.env['TZ'] = zone ?? '';
    if (zone === undefined) delete process.env['TZ'];
    const again = zipFiles(new Map(files.toReversed()));
    for (const each of there) expect(each).toEqual(again);
    const read = unzipSync(again);
    expect(Object.keys(read)).toEqual(['a.txt', 'b/2.txt']);
    expect(strFromU8(read['b/2.txt'] ?? new Uint8Array())).toBe('two');
  });
});

describe('the archive of the sources', () => {
  const files = sourceFiles();

  it('holds what the build reads', () => {
    for (const file of [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'LICENSE',
      'content/sites/lever.yaml',
      'public/icon/128.png',
      'README.md',
    ])
      expect(files).toContain(file);
    expect(files).toEqual(files.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it('holds no dotfile, report, build or test', () => {
    expect(
      files.filter((file) => /(^|\/)\.|node_modules|test-results|playwright-report|^tests\/|\.(zip|log|env|tsbuildinfo)$/.test(file)),
    ).toEqual([]);
  });
});
