import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/build/vite-shared.ts';
import { evalPages } from '@/scripts/eval/pages.ts';

// Pages saved by other people are not part of the project: without them there is nothing to hold.
const folder = resolve(projectRoot, process.env['DRY_RUN_SHARED'] ?? '../shared', 'fixtures/pages');

describe.skipIf(!existsSync(`${folder}/expected.jsonl`))('saved pages', () => {
  const reports = existsSync(`${folder}/expected.jsonl`) ? evalPages(folder) : [];
  const share = (name: string) => {
    const checked = reports.filter((report) => name in report.checks);
    return checked.filter((report) => report.checks[name]).length / checked.length;
  };

  it.each([
    ['state', 0.95],
    ['title', 0.95],
    ['company', 0.9],
    ['location', 0.85],
    ['description near', 0.92],
  ])('%s is right on at least %d of them', (name, floor) => {
    expect(share(name)).toBeGreaterThanOrEqual(floor);
  });

  it('never shows a posting where there is none', () => {
    const wrong = reports.filter(
      (report) => ['list', 'application', 'wall', 'article', 'other'].includes(report.kind) && report.result.state === 'posting',
    );
    expect(wrong.map((report) => report.file)).toEqual([]);
  });
});
