import { globSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { readSites } from '@/build/site-hosts.ts';
import { projectRoot } from '@/build/vite-shared.ts';
import { findPatterns } from '@/tests/support/find-patterns.ts';

/** Patterns whose time grows faster than their input, and why that input is short. */
const SHORT_INPUT: Readonly<Record<string, string>> = {
  'core/posting/whole-page.ts LIST_TITLE': 'a title, cut to 300 characters by oneLine',
  'core/posting/page-heading.ts SUFFIX': 'a heading, cut to 300 characters by oneLine',
  'core/posting/page-heading.ts OF_SITE': 'a heading, cut to 300 characters by oneLine',
  'core/posting/company-name.ts EDGES': 'a name, cut to 300 characters by oneLine',
  'core/posting/company-name.ts SITE_WORDS': 'a name, cut to 300 characters by oneLine',
  'core/posting/company-name.ts LEGAL': 'a name, cut to 300 characters by oneLine',
  'core/posting/company-name.ts BEFORE': "the page's title, cut to 300 characters by oneLine",
  'core/posting/company-name.ts AFTER_OWNER': 'at most 60 characters of a line of ownership',
  'core/posting/company-name.ts OWNED': 'every run in it is bounded, by 8, 4 and 60 characters',
  'core/posting/company-name.ts LINKED': 'an address, cut to 1,000 characters',
  'core/exchange/read-question-list.ts HEADER': 'a first line, cut to 1,000 characters',
  'core/content/site-schema.ts NESTED_QUANTIFIER': 'a line that the authors wrote, read in builds and tests only',
};

/** What is slower than linear about a pattern, or null. A `Move` is a start at every place of a run, as in /\s+$/. */
function slownessOf(source: string, flags: string): string | null {
  const [report] = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } }).reports;
  return report ? `${report.exponential ? 'exponential' : 'polynomial'} (${report.type})` : null;
}

describe('the check', () => {
  it.each([
    [String.raw`(\w+\s?)+$`, 'exponential (Self)'],
    [String.raw`\s+$`, 'polynomial (Move)'],
    ['<[^>]*>', 'polynomial (Move)'],
    [String.raw`(?<!\s)\s+$`, null],
    ['a+b?c', 'polynomial (Move)'],
  ])('judges %s', (source, wanted) => {
    expect(slownessOf(source, 'u')).toBe(wanted);
  });
});

describe('no pattern is slower than linear', () => {
  const rooms = '{core,messages,entrypoints,hooks,store,components}/**/*.{ts,tsx}';
  const files = globSync(rooms, { cwd: projectRoot }).map((file) => [file.replaceAll('\\', '/')] as const);

  it.each(files)('in %s', (file) => {
    const code = readFileSync(`${projectRoot}/${file}`, 'utf8');
    const lines = code.split('\n');
    const slow = findPatterns(file, code).flatMap(({ line, source, flags }) => {
      const slowness = slownessOf(source, flags);
      // The name stands on the pattern's own line or the one before.
      const name = /const (\w+) =/.exec([lines[line - 2], lines[line - 1]].join('\n'))?.[1] ?? `line ${line}`;
      return slowness && !(`${file} ${name}` in SHORT_INPUT) ? [`${file} ${name}: ${slowness}: /${source}/${flags}`] : [];
    });
    expect(slow).toEqual([]);
  });

  it.each(readSites().map((site) => [site.id, site] as const))('for the site %s', (_id, site) => {
    // As core/posting/identity.ts and pane.ts make them.
    const patterns = [site.within, site.posting.paths, site.application, site.list, site.wall, site.pageTitle, site.companyIn].flat();
    const slow = [
      ...patterns.map((source) => [source, 'u'] as const),
      ...(site.cleanTitle ?? []).map((source) => [source, 'iu'] as const),
    ].filter(([source, flags]) => source !== undefined && slownessOf(source, flags) !== null);
    expect(slow).toEqual([]);
  });
});
