import { Parser } from 'commonmark';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { foreignMarkdown, ownMarkdown, yamlValue } from '@/core/exchange/markdown-text.ts';
import { safeFileName } from '@/core/exchange/safe-file-name.ts';
import { markdownFiles, toMarkdownFolder } from '@/core/exchange/to-markdown-folder.ts';
import { answer, anyNotebook, CARD, hostile, note, posting, shuffled } from './notebook-kit.ts';

const ACTIVE = new Set(['link', 'image', 'html_inline', 'html_block']);

/** What an independent reader of Markdown sees in it. */
function types(markdown: string): string[] {
  const walker = new Parser().parse(markdown).walker();
  const found: string[] = [];
  for (let step = walker.next(); step; step = walker.next()) found.push(step.node.type);
  return found;
}
const active = (markdown: string) => types(markdown).filter((type) => ACTIVE.has(type));

describe('ownMarkdown', () => {
  it('leaves nothing that acts, whatever was written', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(active(ownMarkdown(text))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(['- one\n- **two**', 'a < b && c[1] > 2', '`code`', '1. first', '- [ ] to do', 'say x \\[y\\]'])('leaves %j as it is', (text) => {
    expect(ownMarkdown(text)).toBe(text);
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['[x](javascript:alert(1))', '\\[x](javascript:alert(1))'],
    ['\\[x](javascript:alert(1))', '\\[x](javascript:alert(1))'],
    ['![](https://example.org/seen.png)', '!\\[](https://example.org/seen.png)'],
    ['![[secret]]', '!\\[\\[secret]]'],
  ])('disarms %j', (text, expected) => {
    expect(ownMarkdown(text)).toBe(expected);
  });
});

describe('foreignMarkdown', () => {
  it('is one paragraph of plain text at most', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const seen = new Set(types(foreignMarkdown(text)));
        expect([...seen].filter((type) => !['document', 'paragraph', 'text'].includes(type))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('yamlValue', () => {
  it('reads back to what went in', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.array(hostile)), (value) => {
        expect((parseYaml(`x: ${yamlValue(value)}\n`) as { x: unknown }).x).toEqual(value);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('safeFileName', () => {
  it.each([
    ['ML / Ops: "senior"?', 'ML Ops senior'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['LPT¹', '_LPT¹'],
    ['Console', 'Console'],
    ['...', 'untitled'],
    ['a. ', 'a'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['日本語 😀', '日本語 😀'],
  ])('%j is %j', (text, name) => {
    expect(safeFileName(text, new Set())).toBe(name);
  });

  it('fits every system and differs in more than case', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string({ minLength: 70, maxLength: 120 })), { maxLength: 8 }), (texts) => {
        const taken = new Set<string>();
        const names = texts.map((text) => safeFileName(text, taken));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[\s.]|[\s.]$|^$/u);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(name.length).toBeLessThanOrEqual(84);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the Markdown folder', () => {
  it('unzips to its files, with the same bytes for the same notebook', () => {
    fc.assert(
      fc.property(anyNotebook, (book) => {
        const zip = toMarkdownFolder(book);
        expect(Buffer.compare(Buffer.from(toMarkdownFolder(shuffled(book))), Buffer.from(zip))).toBe(0);
        const files = markdownFiles(book);
        const unzipped = new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]));
        expect(unzipped).toEqual(new Map([...files].map(([path, text]) => [`dry-run/${path}`, Buffer.from(text).toString()])));
        for (const text of files.values()) {
          const [, matter = '', ...body] = text.split(/^---$/m);
          expect(parseYaml(matter)).toHaveProperty('id');
          expect(active(body.join('---'))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has every note once', () => {
    fc.assert(
      fc.property(anyNotebook, (book) => {
        const marked = { ...book, notes: book.notes.map((one) => ({ ...one, text: `mark ${one.id} end` })) };
        const all = [...markdownFiles(marked).values()].join('\n').replace(/^id: .*$/gm, '');
        for (const { id } of book.notes) expect(all.split(`mark ${id} end`)).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });

  it('reads well', () => {
    const files = markdownFiles({
      notes: [
        note('n', { questionId: 'MON-01', text: 'Say the **stop rule** first.', updatedAt: Date.UTC(2025, 4, 3, 9) }),
        note('m', { postingId: 'p' }),
      ],
      attempts: [answer('a', { at: Date.UTC(2025, 4, 3, 9), found: ['operations'], missed: ['outcome'], grade: 2 })],
      postings: [posting('p', { title: 'ML engineer', company: 'Anvil Works', url: 'https://example.org/1', topics: ['monitoring'] })],
      questions: [CARD],
    });
    expect([...files.keys()]).toEqual(['questions/MON-01 What to watch first.md', 'postings/ML engineer - Anvil Works.md']);
    expect(files.get('questions/MON-01 What to watch first.md')).toBe(
      `---
id: "MON-01"
topic: "monitoring"
level: "mid"
answers: 1
---

# What to watch first

A model is live; what do you watch?

## A strong answer names

- Latency and errors
- The outcome that pays

## Notes

### 2025-05-03 09:00

Say the **stop rule** first.

## Answers

### 2025-05-03 09:00: with effort

answer of a

- named: Latency and errors
- missed: The outcome that pays
`,
    );
  });
});
