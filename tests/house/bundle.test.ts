import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { originsOf, readSites } from '@/build/site-hosts.ts';
import { projectRoot } from '@/build/vite-shared.ts';
import budgets from '@/scripts/budgets.json' with { type: 'json' };

/** What a job page may pay, in bytes, with the largest adapter; and what one pays that has structured data and shows the handle. */
const { firstLook, onJobPage } = budgets.page;

const output = join(projectRoot, '.output/chrome-mv3');
const read = (file: string) => readFileSync(join(output, file), 'utf8');

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  content_scripts: { matches: string[]; js: string[]; css?: string[]; run_at: string; all_frames?: boolean }[];
  web_accessible_resources: { resources: string[]; matches: string[]; use_dynamic_url?: boolean }[];
  content_security_policy: { extension_pages: string };
  externally_connectable?: unknown;
}

describe('the production build', () => {
  let manifest: Manifest;
  let script: string;

  beforeAll(() => {
    if (!existsSync(join(output, 'manifest.json'))) throw new Error('Build first: npm run build (npm test does it).');
    manifest = JSON.parse(read('manifest.json')) as Manifest;
    script = manifest.content_scripts[0]?.js[1] ?? '';
  });

  it('gives a job page its site adapter and one script at document_start, within the byte limits, and no more than needed on demand', () => {
    expect(manifest.content_scripts).toHaveLength(readSites().length);
    for (const entry of manifest.content_scripts) {
      expect(entry.js).toHaveLength(2);
      expect(entry.js[1]).toBe('job-page.js');
      expect(entry.css ?? []).toEqual([]);
      expect(entry.run_at).toBe('document_start');
      for (const [files, limit] of [
        [entry.js, firstLook],
        [[...entry.js, 'structured-data.js', 'handle.js'], onJobPage],
      ] as const) {
        const contents = files.map((file) => readFileSync(join(output, file)));
        const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
        expect(sum(contents.map((bytes) => bytes.length)), files.join()).toBeLessThanOrEqual(limit.raw);
        expect(sum(contents.map((bytes) => gzipSync(bytes, { level: 9 }).length)), files.join()).toBeLessThanOrEqual(limit.gzip);
      }
    }
  });

  it('runs in frames of those sites only whose postings are embedded elsewhere', () => {
    const framed = readSites().filter((site) => site.frames);
    expect(framed.map(({ id }) => id)).toEqual(['ashby', 'greenhouse', 'icims']);
    const entries = manifest.content_scripts.filter((entry) => entry.all_frames);
    expect(entries.map(({ js }) => js[0])).toEqual(framed.map(({ id }) => `sites/${id}.js`));
  });

  it('puts no React, polyfill, zod, Dexie or question into the job page', () => {
    const code = [script, 'handle.js', 'structured-data.js', 'panel.js'].map(read).join('\n');
    for (const mark of [
      'react.element',
      'react.transitional',
      'ZodError',
      '_zod',
      'DexieError',
      'webextension-polyfill',
      'wrappedSendMessage',
      'MON-01',
      'followUp',
    ]) {
      expect(code.includes(mark), mark).toBe(false);
    }
  });

  it('pays nothing on other sites: scripts and hosts are those of content/sites, and no more', () => {
    const matches = readSites().flatMap((site) => site.matches);
    expect(manifest.content_scripts.flatMap((entry) => entry.matches).sort()).toEqual([...matches].sort());
    const origins = originsOf(readSites()).map((origin) => `${origin}/*`);
    expect([...manifest.host_permissions].sort()).toEqual([...origins].sort());
    expect(manifest.optional_host_permissions).toBeUndefined();
    for (const match of matches) expect(match).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\//);
  });

  it('runs once a page: no address belongs to two sites', () => {
    const hosts = readSites().map((site) => [...new Set(site.matches.map((match) => match.split('/')[2]?.replace('*.', '') ?? ''))]);
    const inside = (one: string, other: string) => one === other || one.endsWith(`.${other}`);
    for (const [index, own] of hosts.entries())
      for (const others of hosts.slice(index + 1))
        expect(own.filter((host) => others.some((other) => inside(host, other) || inside(other, host)))).toEqual([]);
  });

  it('asks for these permissions only', () => {
    expect([...manifest.permissions].sort()).toEqual(['alarms', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage']);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('shows the web one page, under a dynamic address, on supported sites', () => {
    expect(manifest.web_accessible_resources).toHaveLength(1);
    expect(manifest.web_accessible_resources[0]?.resources).toEqual(['sidepanel.html']);
    expect(manifest.web_accessible_resources[0]?.use_dynamic_url).toBe(true);
  });

  it('cannot reach the network and runs no foreign code', () => {
    const csp = manifest.content_security_policy.extension_pages;
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("connect-src 'none'");
    expect(csp).not.toMatch(/unsafe|https?:\/\/\S+ .*script-src/);
    const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|html)$/.test(file));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const code = read(file);
      expect(/\beval\s*\(|\bnew Function\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|new WebSocket\b/.test(code), file).toBe(false);
      // A method of that name (MiniSearch's map has one) is no request.
      expect(/(?<![.\w])fetch\s*\((?![\w,]*\)\s*\{)/.test(code), file).toBe(false);
      expect(/(?:src|href)="https?:/.test(file.endsWith('.html') ? code : ''), file).toBe(false);
    }
  });

  it('loads anchors and cues by topic on demand: no page carries them from the start', () => {
    const topics = readdirSync(join(projectRoot, 'content/questions')).length;
    const chunks = readdirSync(join(output, 'chunks'));
    const withAnchors = chunks.filter(
      (file) => /wrongClaims:\[\{/.test(read(`chunks/${file}`)) || /"wrongClaims":\[\{/.test(read(`chunks/${file}`)),
    );
    expect(withAnchors).toHaveLength(topics);
    for (const page of ['sidepanel.html', 'popup.html', 'review.html', 'options.html', 'welcome.html']) {
      const loaded = [...read(page).matchAll(/(?:src|href)="\/?(chunks\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
      expect(loaded.length, page).toBeGreaterThan(0);
      expect(
        loaded.filter((file) => withAnchors.includes(file.replace('chunks/', ''))),
        page,
      ).toEqual([]);
    }
    expect(read('background.js').includes('MON-01')).toBe(false);
  });

  it('listens to no window message, no other extension and no page', () => {
    for (const file of readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.js'))) {
      const code = read(file);
      // The review page hears its search worker and a channel of its own; the worker has no window, and nobody but that page can speak to it.
      if (file === 'search-worker.js') continue;
      const pair = /^chunks.review-[\w-]+\.js$/.test(file) ? 2 : 0;
      expect(code.replace(/\w+\.port\d\.\w+/g, '').match(/addEventListener\(["'`]message["'`]/g)?.length ?? 0, file).toBe(pair);
      expect(/\bonMessageExternal\s*\.\s*addListener|\bonConnectExternal\s*\.\s*addListener/.test(code), file).toBe(false);
      expect(/\b(?:parent|top)\.postMessage\b/.test(code), file).toBe(false);
    }
  });

  it('turns no text into mark-up: only libraries could, and they are not asked to', () => {
    const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.js'));
    for (const file of files) {
      const code = read(file);
      // React's own renderer holds these words, and nothing else does.
      // Readability (whole-page.js) writes within a copy of the document that no window shows: nothing loads or runs in it.
      if (/react-dom|reactFiber/.test(code) || file === 'whole-page.js') continue;
      expect(
        /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write\b|dangerouslySetInnerHTML|setHTMLUnsafe/.test(code),
        file,
      ).toBe(false);
    }
    const ours = ['components', 'entrypoints', 'hooks'].flatMap((room) =>
      readdirSync(join(projectRoot, room), { recursive: true, encoding: 'utf8' })
        .filter((each) => /\.tsx?$/.test(each))
        .map((each) => join(projectRoot, room, each)),
    );
    for (const file of ours)
      expect(/dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=[^=]/.test(readFileSync(file, 'utf8')), file).toBe(false);
  });
});
