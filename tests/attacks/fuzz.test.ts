import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detectRole } from '@/core/detection/detect-role.ts';
import { exportFile } from '@/core/exchange/export-file.ts';
import { canonicalJson } from '@/core/exchange/canonical-json.ts';
import { readPosting } from '@/core/posting/read-posting.ts';
import { splitSections } from '@/core/posting/sections.ts';
import { wholePageReader } from '@/core/posting/whole-page.ts';
import { anyBackup } from '@/tests/core/exchange/backup-kit.ts';
import { pageLexicon } from '@/tests/core/detection/load-lexicon.ts';
import { BODY, sites } from '@/tests/core/posting/page.ts';
import { attempt, computer, dump, edit } from '@/tests/store/store-kit.ts';
import { ROUNDS, SEED } from '@/tests/support/rounds.ts';

const POSTINGS = 20_000 * ROUNDS;
/** Of these, whole pages: a document costs a hundred times a text. */
const PAGES = 1_000 * ROUNDS;
const BACKUPS = 5_000 * ROUNDS;

const WORDS = [
  'MLOps Engineer',
  'deploy models',
  'Kubernetes',
  'MLflow',
  'Requirements:',
  'Nice to have',
  '• You will',
  'machine learning',
  'Données',
  'وظيفة',
  '機械学習',
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS, '\n', '\n\n', ' ', '\u0000', '\u202E', '\u200D', '\uD800', '</script>', '<!--', '&lt;'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(' '));
const markup = fc
  .array(
    fc.tuple(
      fc.constantFrom('h1', 'h2', 'p', 'ul', 'li', 'div', 'script', 'template', 'svg', 'table', 'form', 'section'),
      fc.oneof(text, fc.constantFrom('', '<b>', '</div>', '<li>')),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.map(([tag, inside]) => `<${tag} class="job-description" itemprop="description">${inside}</${tag}>`).join(''));
const stated = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.record({
    '@type': fc.constantFrom('JobPosting', ['JobPosting'], 7),
    title: fc.oneof(text, fc.anything({ maxDepth: 1 })),
    description: fc.oneof(fc.constant(BODY), markup, text, fc.anything({ maxDepth: 1 })),
    hiringOrganization: fc.oneof(fc.record({ name: text }), fc.anything({ maxDepth: 1 })),
    jobLocation: fc.anything({ maxDepth: 2 }),
  }),
);
const address = fc.constantFrom(
  null,
  'https://jobs.lever.co/a/b',
  'https://www.linkedin.com/jobs/view/1234567',
  'https://boards.greenhouse.io/x/jobs/1',
  'https://unknown.example/jobs/2',
);

function asScript(value: unknown): string {
  try {
    return `<script type="application/ld+json">${JSON.stringify(value) ?? ''}</script>`;
  } catch {
    // What JSON cannot say stands in no page.
    return '';
  }
}

describe('postings made at random', () => {
  const judge = (title: string, description: string) => {
    const sections = splitSections(description);
    expect(sections.at(-1)?.end ?? 0).toBe(description.length);
    const posting = { title, company: null, location: null, description, sections, language: null, url: null, site: null, identity: title };
    expect(['core', 'adjacent', 'none']).toContain(detectRole(posting, pageLexicon).label);
  };

  it(`${POSTINGS - PAGES} texts: split and judged, and never an error`, { timeout: 300_000 * ROUNDS }, () => {
    fc.assert(fc.property(text, text, judge), { numRuns: POSTINGS - PAGES, seed: SEED });
  });

  it(`${PAGES} pages: read and judged, or not readable, and never an error`, { timeout: 300_000 * ROUNDS }, () => {
    const whole = wholePageReader(() => null);
    let readable = 0;
    // A window keeps every document that it parsed, so each serves a hundred only.
    for (let batch = 0; batch < PAGES / 100; batch += 1) {
      const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
      const parser = new window.DOMParser();
      fc.assert(
        fc.property(text, markup, stated, address, fc.boolean(), (title, html, value, url, usual) => {
          const page = parser.parseFromString(
            `<title>${title}</title>${asScript(value)}<main><h1>${title}</h1>${html}${usual ? BODY : ''}</main>`,
            'text/html',
          );
          const result = readPosting(page, url, sites, { whole });
          if (result.state !== 'posting') return;
          readable += 1;
          judge(result.posting.title, result.posting.description);
        }),
        { numRuns: 100, seed: SEED + batch },
      );
      window.close();
    }
    expect(readable).toBeGreaterThan(PAGES / 20);
  });
});

describe('backups made at random', () => {
  const slip = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(6),
    fc.constantFrom('', '"', '{', '}', ',', '[', '1e400', '-1', 'null', '\uFEFF', '"__proto__":{"polluted":1},', '\\ud800', '\u0000'),
  );

  it(`${BACKUPS} of them: refused with every byte as it was, or taken whole and undone whole`, { timeout: 600_000 * ROUNDS }, async () => {
    const kit = computer();
    const store = await kit.open();
    await store['note.save'](edit('e1', 'n1', 'one'));
    await store['review.record']({ attempt: attempt('a1') });
    const bytes = async () => {
      const rows = await dump(kit);
      // What would undo the last import is no record of the person's.
      rows.set(
        'meta',
        (rows.get('meta') ?? []).filter((row) => (row as { key: string }).key !== 'undo'),
      );
      return canonicalJson([...rows].map(([table, all]) => [table, all.map((row) => canonicalJson(row)).sort()]));
    };
    const before = await bytes();
    const outcomes = { refused: 0, taken: 0 };
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        anyBackup,
        fc.array(slip, { maxLength: 3 }),
        fc.constantFrom('merge' as const, 'replace' as const),
        async (backup, slips, mode) => {
          let json = exportFile(backup).json;
          for (const [place, length, put] of slips) {
            const at = Math.floor(place * json.length);
            json = json.slice(0, at) + put + json.slice(at + length);
          }
          const id = `import-${(number += 1)}`;
          const taken = await store['store.import']({ id, json, mode }).then(
            () => true,
            (error: unknown) => {
              expect((error as Error).message).toMatch(/^[A-Z].*[.]$/s);
              return false;
            },
          );
          if (taken) await store['store.import-undo']({ id });
          outcomes[taken ? 'taken' : 'refused'] += 1;
          expect(await bytes()).toBe(before);
          expect(Reflect.get({}, 'polluted')).toBeUndefined();
        },
      ),
      { numRuns: BACKUPS, seed: SEED },
    );
    expect(outcomes.refused).toBeGreaterThan(BACKUPS / 10);
    expect(outcomes.taken).toBeGreaterThan(BACKUPS / 10);
    expect((await store['store.health']()).state).toBe('ok');
  });
});
