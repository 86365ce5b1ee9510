import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { ReadResult } from '@/core/posting/posting.ts';
import { readPosting } from '@/core/posting/read-posting.ts';
import { wholePageReader } from '@/core/posting/whole-page.ts';
import { sites } from '@/scripts/bank.ts';
import { readability } from '@/scripts/readability.ts';
import type { Share } from './counts.ts';
import { shareOf } from './counts.ts';

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
  /** Length with white space collapsed. */
  descriptionChars?: number | null;
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

/**
 * Exact: begins and ends as labelled, and is as long, give or take one part in a hundred. Near: either end may stand within 120 characters, and
 * the length between 95 % and 110 %: at least 95 % of the words, at most 10 % foreign ones.
 */
function checkDescription(expected: Expected, description: string, notes: string[]): PageReport['checks'] {
  const text = squeeze(description);
  const [start, end] = [squeeze(expected.descriptionStart ?? ''), squeeze(expected.descriptionEnd ?? '')];
  if (!start || !end) return {};
  // The label counts one space for each run of white space; the share of white space is that of the read text.
  const collapsed = description.replace(/\s+/gu, ' ').trim().length;
  const length = expected.descriptionChars ? collapsed / expected.descriptionChars : 1;
  const exact = text.startsWith(start) && text.endsWith(end) && Math.abs(length - 1) <= 0.01;
  const near = text.slice(0, NEAR + start.length).includes(start) && text.slice(-NEAR - end.length).includes(end);
  const checks = { 'description exact': exact, 'description near': near && length >= 0.95 && length <= 1.1 };
  if (!checks['description near'])
    notes.push(`description: ${length.toFixed(2)} of its length, "${description.slice(0, 60)}" … "${description.slice(-60)}"`);
  return checks;
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
  // A posting that was not found is a miss of all its parts.
  const read = result.state === 'posting' ? result.posting : null;
  if (read || state === 'posting') {
    compare('title', expected.title, read?.title ?? null);
    compare('company', expected.company, read?.company ?? null);
    compare('location', expected.location, read?.location ?? null);
    Object.assign(checks, checkDescription(expected, read?.description ?? '', notes));
  } else if (state === 'application' && result.state !== 'posting') {
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

const FIELDS = ['state', 'title', 'company', 'location', 'description exact', 'description near'] as const;

type Shares = Partial<Record<(typeof FIELDS)[number], Share>> & { pages: number };

export interface ReaderEval {
  all: Shares;
  byKind: Record<string, Shares>;
  bySite: Record<string, Shares>;
  /** Pages that show no posting and were read as one. */
  invented: string[];
  wrong: { file: string; kind: string; notes: string[] }[];
}

function sharesOf(reports: readonly PageReport[]): Shares {
  const shares: Shares = { pages: reports.length };
  for (const field of FIELDS) {
    const checked = reports.flatMap(({ checks }) => (field in checks ? [checks[field] === true] : []));
    if (checked.length > 0) shares[field] = shareOf(checked);
  }
  return shares;
}

function sharesBy(reports: readonly PageReport[], group: (report: PageReport) => string): Record<string, Shares> {
  const names = [...new Set(reports.map(group))].sort();
  return Object.fromEntries(names.map((name) => [name, sharesOf(reports.filter((report) => group(report) === name))]));
}

/** What was right over all pages of a folder, by kind of page and by site (the folder's own folders). */
export function evalReader(folder: string): ReaderEval {
  const reports = evalPages(folder);
  return {
    all: sharesOf(reports),
    byKind: sharesBy(reports, ({ kind }) => kind),
    bySite: sharesBy(reports, ({ file }) => file.split('/')[0] ?? ''),
    invented: reports.flatMap(({ file, kind, result }) => (STATES[kind] !== 'posting' && result.state === 'posting' ? [file] : [])),
    wrong: reports.flatMap(({ file, kind, notes }) => (notes.length > 0 ? [{ file, kind, notes }] : [])),
  };
}
