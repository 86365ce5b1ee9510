import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/build/vite-shared.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

/** "1. Promise. (`tests/file`: words of the test's name)" */
const promises = [...read('docs/privacy.md').matchAll(/^\d+\. (.+?) \(`(tests\/[^`]+)`: ([^)]+)\)$/gm)].map(
  ([, promise = '', file = '', name = '']) => ({
    promise,
    file,
    name,
  }),
);

describe('what we promise', () => {
  it('stands in one list, numbered', () => {
    expect(promises).toHaveLength(9);
    expect(read('README.md')).toContain('docs/privacy.md');
  });

  it.each(promises.map((each) => [each.promise, each] as const))('%s', (_, { file, name }) => {
    expect(existsSync(join(projectRoot, file)), file).toBe(true);
    expect(read(file)).toContain(name);
  });

  it('the README says what uninstalling does', () => {
    expect(read('README.md')).toContain('Uninstalling the extension deletes your notes with it.');
  });

  it('SECURITY.md names tests that exist', () => {
    const named = [...read('SECURITY.md').matchAll(/`((?:attacks|faults|journeys|messages|house|core)\/[\w/.-]*)`/g)].map(
      ([, file = '']) => file,
    );
    expect(named.length).toBeGreaterThan(12);
    for (const file of named) expect(existsSync(join(projectRoot, 'tests', file)), file).toBe(true);
  });
});
