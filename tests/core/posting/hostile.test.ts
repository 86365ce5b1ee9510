import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPosting } from '@/core/posting/read-posting.ts';
import { splitSections } from '@/core/posting/sections.ts';
import { BODY, jsonLd, posting, readHtml, readOk, sites } from './page.ts';

const NAMES = [
  'querySelector',
  'querySelectorAll',
  'documentElement',
  'defaultView',
  'body',
  'title',
  'implementation',
  'nodeType',
  'firstChild',
  'nextSibling',
  'parentNode',
];
const FIELDS = [
  'textContent',
  'children',
  'childNodes',
  'firstChild',
  'nextSibling',
  'parentNode',
  'nodeType',
  'localName',
  'matches',
  'closest',
  'getAttribute',
  'querySelectorAll',
  'checkVisibility',
  'contains',
];

describe('a page that names its forms and fields after what we read', () => {
  const clobbers = NAMES.map((name) => `<form name="${name}" id="${name}"></form><img name="${name}">`).join('');
  const fields = FIELDS.map((name) => `<input name="${name}">`).join('');
  it('is read as without them', () => {
    const html = (extra: string, open = '<div>', close = '</div>') =>
      `<title>Machine Keeper</title>${jsonLd(posting({ description: `${BODY}<p>And one duty more, told at length, so that this one is the longer text of the two.</p>` }))}${extra}${open}<h1>Machine Keeper</h1><div class="job__description">${BODY}</div>${close}`;
    const address = 'https://boards.greenhouse.io/harbour/jobs/4711';
    const clean = readOk(html(''), address);
    expect(readOk(html(clobbers), address)).toEqual(clean);
    expect(readOk(html(clobbers, `<form>${fields}`, '</form>'), address)).toEqual(clean);
    expect(readOk(html(`<form>${fields}</form>`).replace('job__description', 'x'))).toMatchObject({ title: 'Machine Keeper' });
  });
});

describe('odd documents', () => {
  it.each([
    ['', null],
    ['<html></html>', 'not an address'],
    ['<frameset></frameset>', 'https://jobs.lever.co/x/%E0%A4%A'],
    ['<svg><title>x</title></svg>', 'javascript:alert(1)'],
    ['<base href="https://evil.example/"><h1></h1>', 'https://boards.greenhouse.io/%/jobs/1'],
    [`<h1>${'x'.repeat(10_000)}</h1><main>${BODY}</main>`, null],
    [`${'<div>'.repeat(3_000)}${BODY}`, null],
    ['<p>'.repeat(10_000), 'https://www.linkedin.com/jobs/view/1234567/'],
    [jsonLd('[').repeat(300), null],
    [jsonLd(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), null],
    [jsonLd(posting({ description: 'x '.repeat(1_500_000) })), null],
    [jsonLd(JSON.stringify(posting()).replace('"title"', '"__proto__": {"title": 1}, "title"')), null],
  ])('%# never throws', (html, address) => {
    const result = readHtml(html, address);
    if (result.state === 'posting') expect(result.posting.title.length).toBeLessThanOrEqual(300);
  });

  it('is unreadable when nothing of it works', () => {
    expect(readPosting(Object.create(null) as Document, null, sites).state).toBe('none');
    expect(readPosting(null as unknown as Document, null, sites).state).toBe('none');
  });

  it('keeps text as text', () => {
    const vector = '<img src=x onerror=alert(1)>"\'><svg/onload=alert(1)>javascript:alert(1)';
    const read = readOk(
      `${jsonLd(posting({ title: vector.replaceAll('<', '&lt;') }))}<h1>${vector.replaceAll('<', '&lt;')}</h1>`,
      'https://firm.example/?q=<script>',
    );
    expect(read.title).toContain('alert(1)');
    expect(typeof read.url).toBe('string');
  });

  it('takes no more than two megabytes of structured data', () => {
    const big = jsonLd(posting({ title: 'Night Baker', note: 'x'.repeat(2_100_000) }));
    expect(readHtml(`${big}<h1>Night Baker</h1>`).state).not.toBe('posting');
  });
});

describe('random pages', () => {
  const tag = fc.constantFrom(
    'div',
    'p',
    'h1',
    'h2',
    'ul',
    'li',
    'form',
    'input',
    'main',
    'dialog',
    'script',
    'table',
    'td',
    'a',
    'svg',
    'article',
  );
  const attribute = fc.tuple(
    fc.constantFrom('class', 'id', 'name', 'data-testid', 'itemprop', 'itemtype', 'style', 'hidden', 'href', 'role'),
    fc.string({ maxLength: 12 }),
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .tuple(tag, fc.array(attribute, { maxLength: 3 }), fc.array(tie('tree'), { maxLength: 5 }))
        .map(
          ([name, attributes, children]) =>
            `<${name} ${attributes.map(([key, value]) => `${key}="${value.replaceAll('"', '')}"`).join(' ')}>${children.join('')}</${name}>`,
        ),
    ),
  }));
  const value = fc.oneof(
    fc.anything(),
    fc.record({
      '@type': fc.oneof(fc.constant('JobPosting'), fc.anything()),
      title: fc.anything(),
      description: fc.anything(),
      hiringOrganization: fc.anything(),
      jobLocation: fc.anything(),
    }),
  );
  const address = fc.oneof(
    fc.constant(null),
    fc.webUrl(),
    fc.constantFrom('https://jobs.lever.co/a/b', 'https://www.linkedin.com/jobs/view/1234567', 'https://x.teamtailor.com/jobs/1'),
  );

  it('never throw, and a posting always holds together', () => {
    fc.assert(
      fc.property(tree, value, address, (html, stated, url) => {
        let script = '';
        try {
          script = jsonLd(JSON.stringify(stated) ?? '');
        } catch {
          // A value that JSON cannot hold.
        }
        const result = readHtml(`<body>${script}${html}</body>`, url);
        if (result.state !== 'posting') return;
        const { description, title } = result.posting;
        const sections = splitSections(description);
        expect(title.length).toBeGreaterThan(0);
        expect(sections[0]?.start).toBe(0);
        expect(sections.at(-1)?.end).toBe(description.length);
      }),
      { numRuns: 150 },
    );
  });

  it('sections cover any text in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('\n', '\n\n', 'Requirements:', '**About us**', '# Tasks', '• You will', 'Nice to have: x', ' '),
          ),
        ),
        (parts) => {
          const text = parts.join('');
          let at = 0;
          for (const section of splitSections(text)) {
            expect(section.start).toBe(at);
            at = section.end;
          }
          expect(at).toBe(text.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
