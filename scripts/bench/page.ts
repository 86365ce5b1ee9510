import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { findBrowser } from '@/build/find-browser.ts';
import { launchBrowser } from '@/build/launch-browser.ts';
import { serveSamples } from '@/build/serve-samples.ts';
import { projectRoot } from '@/build/vite-shared.ts';
import { textTable } from '@/core/content/text-table.ts';
import type { Load } from './load-page.ts';
import { loadPage, scriptsOf } from './load-page.ts';
import type { BenchPage } from './make-pages.ts';
import { makePages } from './make-pages.ts';
import budgets from '@/scripts/budgets.json' with { type: 'json' };

const ROUNDS = 5;
const OUTPUT = `${projectRoot}/.output/chrome-mv3`;

interface Bytes {
  raw: number;
  gzip: number;
}

/** Medians of one page with and without the extension. Times in milliseconds, sizes in bytes. */
interface Row {
  page: string;
  scripts: string[];
  /** Of the manifest's scripts for this page, and of all that ran in it. */
  firstLook: Bytes;
  injected: Bytes;
  script: number;
  handle: number | null;
  handleRange: [number, number] | null;
  longTasks: [bare: number, added: number];
  heap: [bare: number, added: number];
  layoutShift: [bare: number, added: number];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function bytesOf(files: readonly string[]): Bytes {
  const contents = files.map((file) => readFileSync(`${OUTPUT}/${file}`));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return { raw: sum(contents.map(({ length }) => length)), gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)) };
}

function summarize({ name }: BenchPage, bare: readonly Load[], ours: readonly Load[]): Row {
  const scripts = ours[0]?.scripts ?? [];
  const both = (of: (load: Load) => number): [number, number] => [median(bare.map(of)), median(ours.map(of)) - median(bare.map(of))];
  const handles = ours.map(({ handle }) => handle).filter((handle) => handle !== null);
  return {
    page: name,
    scripts,
    firstLook: bytesOf(scripts.filter((file) => file === 'job-page.js' || file.startsWith('sites/'))),
    injected: bytesOf(scripts),
    script: median(ours.map(({ script }) => script)),
    handle: handles.length === ours.length ? median(handles) : null,
    handleRange: handles.length > 0 ? [Math.min(...handles), Math.max(...handles)] : null,
    longTasks: both(({ longTasks }) => longTasks),
    heap: both(({ heap }) => heap),
    layoutShift: both(({ layoutShift }) => layoutShift),
  };
}

async function measure(pages: readonly BenchPage[]): Promise<Row[]> {
  const server = await serveSamples();
  for (const { url, html } of pages) server.add(url, html);
  const launch = (extension: string | null) =>
    launchBrowser({ browser: findBrowser(), extension, headless: true, port: server.port, hosts: server.hosts });
  const [bare, ours] = [await launch(null), await launch(OUTPUT)];
  try {
    const rows: Row[] = [];
    for (const page of pages) {
      const files = await scriptsOf(ours.context, ours.extensionId, page);
      const loads: { bare: Load[]; ours: Load[] } = { bare: [], ours: [] };
      // In turns, so that whatever else the machine does meets both. The first of each warms caches and is left out.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const pair = [await loadPage(bare.context, '', page, []), await loadPage(ours.context, ours.extensionId, page, files)] as const;
        if (round === 0) continue;
        loads.bare.push(pair[0]);
        loads.ours.push(pair[1]);
      }
      rows.push(summarize(page, loads.bare, loads.ours));
    }
    return rows;
  } finally {
    await bare.context.close();
    await ours.context.close();
    await server.close();
  }
}

/** What is over its budget, one sentence each: bytes and counts only, since times vary with the machine. */
function breaches(rows: readonly Row[], pages: readonly BenchPage[]): string[] {
  const { firstLook, onJobPage, elsewhere, longTasks, layoutShift } = budgets.page;
  return rows.flatMap((row, index) => {
    const job = pages[index]?.job === true;
    const over = (what: string, value: number, limit: number) => (value > limit ? [`${row.page}: ${what} ${value}, at most ${limit}`] : []);
    const limit = job ? onJobPage : elsewhere;
    return [
      ...over('first look, bytes', row.firstLook.raw, firstLook.raw),
      ...over('first look, bytes gzip', row.firstLook.gzip, firstLook.gzip),
      ...over('injected, bytes', row.injected.raw, limit.raw),
      ...over('injected, bytes gzip', row.injected.gzip, limit.gzip),
      ...over('long tasks added', row.longTasks[1], longTasks),
      ...over('layout shift added', row.layoutShift[1], layoutShift),
      ...(job && row.handle === null ? [`${row.page}: the handle did not come in every load`] : []),
    ];
  });
}

function print(rows: readonly Row[]): void {
  const limits: Record<string, { script: number; handle: number } | undefined> = budgets.page.times;
  const ms = (value: number | null, limit: number | undefined) =>
    value === null ? '-' : `${value.toFixed(1)}${limit === undefined ? '' : ` (${limit})`}`;
  const head = [
    'medians of 5',
    'first look, B',
    'gzip',
    'all, B',
    'gzip',
    'script ms',
    'handle ms',
    'range',
    'long tasks',
    'heap KiB',
    'shift',
  ];
  const cells = rows.map((row) => [
    row.page,
    ...[row.firstLook.raw, row.firstLook.gzip, row.injected.raw, row.injected.gzip].map(String),
    ms(row.script, limits[row.page]?.script),
    ms(row.handle, limits[row.page]?.handle),
    row.handleRange?.map((value) => value.toFixed(0)).join('-') ?? '-',
    ...[row.longTasks, row.heap.map((bytes) => Math.round(bytes / 1024)), row.layoutShift].map(([bare, added]) => `${bare} +${added}`),
  ]);
  console.log(textTable(head, cells).join('\n'));
  for (const { page, scripts } of rows) console.log(`${page}: ${scripts.join(', ') || 'no script of ours'}`);
  console.log(
    'Script: traced, without promises that go on after an answer. Handle: from DOMContentLoaded. In brackets the budget; times never fail.',
  );
}

/**
 * `npm run bench -- page [--json]`: what the production build costs a page, against the same browser without it, load by load in turns.
 * Returns 1 where bytes or counts are over `scripts/budgets.json`.
 */
export async function main(args: string[]): Promise<number> {
  // On its own: what it prints is no part of the table.
  const built = spawnSync(process.execPath, [`${projectRoot}/node_modules/wxt/bin/wxt.mjs`, 'build'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const pages = makePages();
  const rows = await measure(pages);
  const over = breaches(rows, pages);
  if (args.includes('--json')) console.log(JSON.stringify({ rows, over }));
  else {
    print(rows);
    for (const sentence of over) console.error(`Over budget: ${sentence}`);
  }
  return over.length === 0 ? 0 : 1;
}
