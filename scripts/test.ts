import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser, NoBrowserError } from '@/build/find-browser.ts';
import { projectRoot } from '@/build/vite-shared.ts';

interface Count {
  passed: number;
  failed: number;
}

const REPORTS = `${projectRoot}/.dry-run/reports`;

function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(`${projectRoot}/node_modules/.bin/${command}`, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A step that passes or fails as a whole. */
function check(title: string, command: string, args: string[]): Count {
  return run(title, command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function readReport(file: string): Record<string, unknown> | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : null;
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** A runner that reports counts; one that failed without counting a failure (a crash, no report) counts as one failure. */
function count(ok: boolean, counted: Count | null): Count {
  if (!counted) return { passed: 0, failed: 1 };
  return { passed: counted.passed, failed: ok ? counted.failed : Math.max(1, counted.failed) };
}

function unitTests(): Count {
  const file = `${REPORTS}/vitest.json`;
  const ok = run('Unit and contract tests', 'vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file);
  return count(ok, report && { passed: number(report['numPassedTests']), failed: number(report['numFailedTests']) });
}

function browserTests(browser: string): Count {
  const file = `${REPORTS}/playwright.json`;
  const env = { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const ok = run('Browser tests', 'playwright', ['test', '--reporter=list,json'], env);
  const stats = readReport(file)?.['stats'] as Record<string, unknown> | undefined;
  return count(ok, stats ? { passed: number(stats['expected']), failed: number(stats['unexpected']) + number(stats['flaky']) } : null);
}

/** `npm test`: type check, lint with the house rules, content, unit and contract tests, build, browser tests. */
export async function main(): Promise<number> {
  let browser: string;
  try {
    browser = findBrowser();
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    console.log('0 passed, 1 failed');
    return 1;
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const counts = [
    check('Prepare', 'wxt', ['prepare']),
    check('Types', 'tsc', ['--noEmit']),
    check('Lint', 'oxlint', ['--deny-warnings', '--type-aware']),
    check('Format', 'prettier', ['--check', '--log-level=warn', '.']),
    check('Production build', 'wxt', ['build']),
  ];
  counts.push(unitTests(), browserTests(browser));
  const passed = counts.reduce((sum, each) => sum + each.passed, 0);
  const failed = counts.reduce((sum, each) => sum + each.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
