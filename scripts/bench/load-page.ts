import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { BenchPage } from './make-pages.ts';

/** What one load of a page cost. Times in milliseconds. */
export interface Load {
  /** Files of the extension that ran in the page, each once. */
  scripts: string[];
  /** Time in which script of the extension ran, by the browser's own trace. Promises that continue after an answer are not in it. */
  script: number;
  longTasks: number;
  /** JavaScript heap of the page after a collection, in bytes. */
  heap: number;
  layoutShift: number;
  /** From DOMContentLoaded until our element stands in the page; null where none came. */
  handle: number | null;
}

interface Seen {
  longTasks: number;
  shift: number;
  host: number | null;
}
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/** A handle comes, if it comes, within this; then the page is left in peace. */
const PATIENCE_MS = 5_000;
const REST_MS = 600;
const RUNS = /^(?:EvaluateScript|v8\.compile|FunctionCall)$/;

/** Counts in the page what it can know of itself: it runs before any other script. */
function countInPage(): void {
  const seen: Seen = { longTasks: 0, shift: 0, host: null };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    seen.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  // The host of the closed root stands beside head and body, without a name.
  new MutationObserver(() => {
    if (seen.host === null && document.body && document.documentElement.lastElementChild?.localName === 'div')
      seen.host = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

async function trace(protocol: CDPSession, during: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  protocol.on('Tracing.dataCollected', collect);
  await protocol.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,v8.execute,disabled-by-default-v8.compile',
  });
  await during();
  const complete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve));
  await protocol.send('Tracing.end');
  await complete;
  protocol.off('Tracing.dataCollected', collect);
  return events;
}

/** Milliseconds in which scripts of that origin ran in pages; what runs inside of what is counted once. */
function scriptTime(events: readonly TraceEvent[], origin: string, own: readonly string[]): number {
  const runs = events
    .filter(({ name, ph, args }) => ph === 'X' && RUNS.test(name) && own.some((file) => args?.data?.url === `${origin}/${file}`))
    .toSorted((a, b) => a.ts - b.ts);
  let time = 0;
  const until = new Map<string, number>();
  for (const { ts, dur = 0, pid, tid } of runs) {
    const thread = `${pid}:${tid}`;
    const from = Math.max(ts, until.get(thread) ?? 0);
    time += Math.max(0, ts + dur - from);
    until.set(thread, Math.max(ts + dur, until.get(thread) ?? 0));
  }
  return time / 1_000;
}

/** Which files of the extension the browser parses in this page. Being asked, the browser is slower: never in a load that is timed. */
async function countScripts(page: Page, url: string, origin: string): Promise<string[]> {
  const protocol = await page.context().newCDPSession(page);
  const files = new Set<string>();
  protocol.on('Debugger.scriptParsed', (script) => {
    if (script.url.startsWith(`${origin}/`)) files.add(script.url.slice(origin.length + 1));
  });
  await protocol.send('Debugger.enable');
  await page.goto(url);
  await page.waitForTimeout(REST_MS * 2);
  return [...files].toSorted();
}

/** Which files of the extension run in the page. */
export async function scriptsOf(context: BrowserContext, extensionId: string, { url }: BenchPage): Promise<string[]> {
  const page = await context.newPage();
  const files = await countScripts(page, url, `chrome-extension://${extensionId}`);
  await page.close();
  return files;
}

/** Loads a page once in a tab of its own. `files`: those of the extension that run in it; none where there is no extension. */
export async function loadPage(context: BrowserContext, extensionId: string, bench: BenchPage, files: string[]): Promise<Load> {
  const page = await context.newPage();
  await page.addInitScript(countInPage);
  const own = await context.newCDPSession(page);
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone.');
  const protocol = await browser.newBrowserCDPSession();
  const events = await trace(protocol, async () => {
    await page.goto(bench.url);
    if (files.length > 0)
      await page
        .waitForFunction(() => (globalThis as unknown as { seen: Seen }).seen.host !== null, undefined, {
          timeout: PATIENCE_MS,
          polling: 50,
        })
        .catch(() => undefined);
    await page.waitForTimeout(REST_MS);
  });
  const seen = await page.evaluate(() => {
    const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { ...(globalThis as unknown as { seen: Seen }).seen, ready: timing?.domContentLoadedEventStart ?? 0 };
  });
  await own.send('HeapProfiler.collectGarbage');
  const { usedSize } = await own.send('Runtime.getHeapUsage');
  await protocol.detach();
  await page.close();
  return {
    scripts: files,
    script: scriptTime(events, `chrome-extension://${extensionId}`, files),
    longTasks: seen.longTasks,
    heap: usedSize,
    layoutShift: seen.shift,
    handle: seen.host === null ? null : seen.host - seen.ready,
  };
}
