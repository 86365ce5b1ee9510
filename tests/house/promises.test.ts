import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/build/vite-shared.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const PRIVACY = 'PRIVACY.md';

/** "1. Promise. (`tests/file`: words of a test's name; `tests/other`: …)" */
const promises = [...read(PRIVACY).matchAll(/^\d+\. (.+?) \((`tests\/.+)\)$/gm)].map(([, promise = '', holders = '']) => ({
  promise,
  holders: [...holders.matchAll(/`(tests\/[^`]+)`: ([^;]+)(?:; |$)/g)].map(([, file = '', name = '']) => ({ file, name })),
}));

/** Those that the project began with; the others came later. */
const FIRST = [
  '"Saved" appears only after the transaction has committed.',
  'A failed save keeps the text and says why.',
  'An empty notebook is never shown before the witness was checked.',
  'Every import is previewed, atomic, undoable.',
  'A snapshot precedes every migration.',
  'Nothing leaves the machine unless sync was set up',
  'Uninstalling deletes notes, and we say so before.',
];

describe('what we promise', () => {
  it('stands in one list, numbered, and the first seven in the README in the same words', () => {
    expect(promises).toHaveLength(9);
    for (const [at, words] of FIRST.entries()) {
      expect(promises[at]?.promise.startsWith(words), words).toBe(true);
      expect(read('README.md')).toContain(`\n${at + 1}. ${promises[at]?.promise}\n`);
    }
    expect(read('README.md')).toContain(PRIVACY);
  });

  it.each(promises.map((each) => [each.promise, each] as const))('%s', (_, { holders }) => {
    expect(holders.length).toBeGreaterThan(0);
    for (const { file, name } of holders) {
      expect(existsSync(join(projectRoot, file)), file).toBe(true);
      expect(read(file)).toContain(name);
    }
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
