import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { ReadResult } from '@/core/posting/posting.ts';
import { readPosting } from '@/core/posting/read-posting.ts';
import { wholePageReader } from '@/core/posting/whole-page.ts';
import { sites } from '@/scripts/bank.ts';

/** One line of a folder's `expected.jsonl`. */
interface Expected {
  file: string;
  url: string | null;
  pageKind: 'posting' | 'two-pane' | 'list' | 'application' | 'shell' | 'wall' | 'article' | 'other';
  title: string | null;
  company: string | null;
  location: string | null;
  descriptionStart: string | null;
  descriptionEnd: string | null;
}

export interface PageReport {
  file: string;
  kind: Expected['pageKind'];
  result: ReadResult;
  ms: number;
  /** What was compared: true right, false wrong; what is not labelled is absent. */
  checks: Record<string, boolean>;
  notes: string[];
}

const STATES: Record<Expected['pageKind'], ReadResult['state']> = {
  posting: 'posting',
  'two-pane': 'posting',
  list: 'list',
  application: 'application',
  shell: 'not-yet',
  wall: 'none',
  article: 'none',
  other: 'none',
};
/** A heading of the block may come along: near is within this many characters of either end. */
const NEAR = 120;

/** Without white space, as the labels ask; and without the marks of items and escaped line breaks, which are ours to choose. */
function squeeze(text: string): string {
  return text.replaceAll('\\n', '').replace(/[\s\u200b•]+/gu, '');
}

function readability(page: Document): { title: string; textContent: string } | null {
  const article = new Readability(page.cloneNode(true) as Document).parse();
  return article ? { title: article.title ?? '', textContent: article.textContent ?? '' } : null;
}

function check(expected: Expected, result: ReadResult, checks: PageReport['checks'], notes: string[]): void {
  const compare = (name: string, wanted: string | null, got: string | null) => {
    if (wanted === null) return;
    checks[name] = squeeze(wanted) === squeeze(got ?? '');
    if (!checks[name]) notes.push(`${name}: wanted "${wanted}", got "${got}"`);
  };
  const state = STATES[expected.pageKind];
  checks['state'] = result.state === state;
  if (!checks['state'])
    notes.push(
      `state: wanted ${state}, got ${result.state}${result.state === 'posting' ? ` (${result.posting.title})` : ` (${result.reason})`}`,
    );
  if (result.state === 'posting') {
    compare('title', expected.title, result.posting.title);
    compare('company', expected.company, result.posting.company);
    compare('location', expected.location, result.posting.location);
    const text = squeeze(result.posting.description);
    const [start, end] = [squeeze(expected.descriptionStart ?? ''), squeeze(expected.descriptionEnd ?? '')];
    if (start) {
      checks['start'] = text.startsWith(start);
      checks['start near'] = text.slice(0, NEAR + start.length).includes(start);
      if (!checks['start']) notes.push(`start: "${result.posting.description.slice(0, 60).replaceAll('\n', '⏎')}"`);
    }
    if (end) {
      checks['end'] = text.endsWith(end);
      checks['end near'] = text.slice(-NEAR - end.length).includes(end);
      if (!checks['end']) notes.push(`end: "${result.posting.description.slice(-60).replaceAll('\n', '⏎')}"`);
    }
  } else if (state === 'application') {
    compare('title', expected.title, result.title);
    compare('company', expected.company, result.company);
  }
}

/** Reads every saved page of a folder and compares it with its label. */
export function evalPages(folder: string): PageReport[] {
  const lines = readFileSync(`${folder}/expected.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const expected = JSON.parse(line) as Expected;
    const { window } = new JSDOM(readFileSync(`${folder}/${expected.file}`, 'utf8'), { virtualConsole: new VirtualConsole() });
    const began = performance.now();
    const result = readPosting(window.document, expected.url, sites, { whole: wholePageReader(readability) });
    const report: PageReport = {
      file: expected.file,
      kind: expected.pageKind,
      result,
      ms: performance.now() - began,
      checks: {},
      notes: [],
    };
    check(expected, result, report.checks, report.notes);
    window.close();
    return report;
  });
}

function table(reports: readonly PageReport[], group: (report: PageReport) => string): void {
  const rows: Record<string, Record<string, string>> = {};
  for (const key of new Set(reports.map(group))) {
    const own = reports.filter((report) => group(report) === key);
    const row: Record<string, string> = { pages: String(own.length) };
    for (const name of ['state', 'title', 'company', 'location', 'start', 'start near', 'end', 'end near']) {
      const checked = own.filter((report) => name in report.checks);
      if (checked.length > 0) row[name] = `${checked.filter((report) => report.checks[name]).length}/${checked.length}`;
    }
    rows[key] = row;
  }
  console.table(rows);
}

/** `node scripts/run.mjs eval-pages FOLDER [--results]`: how well the reader does on saved pages. */
export async function main(args: string[]): Promise<number> {
  const folder = resolve(args[0] ?? '../shared/fixtures/pages');
  if (!existsSync(`${folder}/expected.jsonl`)) {
    console.error(`no expected.jsonl in ${folder}`);
    return 1;
  }
  const reports = evalPages(folder);
  table(reports, (report) => report.kind);
  table(reports, (report) => report.file.split('/')[0] ?? '');
  table(reports, () => 'all');
  for (const { file, kind, result, notes } of reports) {
    if (notes.length > 0) console.log(`${file} (${kind}${result.state === 'posting' ? `, ${result.via}` : ''})\n  ${notes.join('\n  ')}`);
    if (args.includes('--results'))
      console.log(file, JSON.stringify(result.state === 'posting' ? { ...result.posting, sections: 0 } : result, null, 1).slice(0, 1_200));
  }
  const times = reports.map((report) => report.ms).sort((a, b) => a - b);
  console.log(`time in jsdom: median ${times[times.length >> 1]?.toFixed(1)} ms, longest ${times.at(-1)?.toFixed(1)} ms`);
  return reports.every((report) => report.checks['state']) ? 0 : 1;
}
