import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrase } from '@/core/posting/find-phrase.ts';
import { phraseAt } from '@/core/posting/phrase.ts';
import { plainText } from '@/core/posting/plain-text.ts';
import { openDom } from '@/core/posting/dom.ts';
import { documentOf } from './page.ts';

/** What stands in the page between the ends that were found, or null. */
function shown(document: Document, text: string, quote: string, start = text.indexOf(quote)): string | null {
  const phrase = phraseAt(text, quote, start, start + quote.length);
  const found = phrase && findPhrase(document, phrase);
  if (!found) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.toString();
}

function inPage(html: string, quote: string, at?: (text: string) => number): string | null {
  const document = documentOf(html);
  const text = plainText(openDom(document), document.body);
  expect(text).toContain(quote);
  return shown(document, text, quote, at?.(text));
}

const tight = (text: string | null) => text?.replace(/\s+/g, ' ') ?? null;

describe('findPhrase', () => {
  it.each([
    ['in one node', '<p>You will monitor models in production.</p>', 'monitor models'],
    ['across inline elements', '<p>You <b>mon</b>itor <i>mod<u>els</u></i> daily.</p>', 'monitor models'],
    ['over line breaks of the source', '<p>You monitor\n      models daily.</p>', 'monitor models'],
    ['over a non-breaking space', '<p>You monitor&nbsp;models daily.</p>', 'monitor models'],
    ['with entities', '<p>Build CI&#47;CD &amp; care &mdash; for R&amp;D.</p>', 'CI/CD & care — for R&D'],
    ['with a soft hyphen', '<p>You moni&shy;tor models daily.</p>', 'monitor models'],
    ['with signs that belong to a word', '<p>C, C# and C++ at 40% load</p>', 'C++'],
    ['beyond the basic plane', '<p>Ship 𝔐odels 🚀 to prod</p>', '𝔐odels 🚀 to prod'],
  ])('%s', (_, html, quote) => {
    expect(
      inPage(html, quote)
        ?.replace(/[\s\u00a0]+/g, ' ')
        .replace('\u00ad', ''),
    ).toBe(quote.replace(/^• /, ''));
  });

  it('finds what runs over list items', () => {
    expect(tight(inPage('<ul><li>Deploy models</li> <li><p>Watch them</p></li></ul>', 'models\n• Watch'))).toBe('models Watch');
  });

  it('takes whole words only', () => {
    expect(inPage('<p>Write HTML5 pages.</p><p>Use ML daily.</p>', 'ML', (text) => text.indexOf('ML daily'))).toBe('ML');
    expect(shown(documentOf('<p>HTML5 pages</p>'), 'ML', 'ML')).toBeNull();
    expect(shown(documentOf('<p>C++ only</p>'), 'C', 'C')).toBeNull();
  });

  it('leaves out scripts, hidden parts and buttons', () => {
    for (const html of [
      '<script>monitor models</script>',
      '<style>monitor models</style>',
      '<p hidden>monitor models</p>',
      '<button>monitor models</button>',
      '<p style="display:none">monitor models</p>',
    ])
      expect(shown(documentOf(html), 'monitor models', 'monitor models')).toBeNull();
  });

  it('takes of several places the one with its own words around it', () => {
    const text = 'Ours: deploy models safely. Theirs: deploy models quickly. Again we deploy models at night.';
    const document = documentOf(`<p>deploy models everywhere</p><div>${text.replaceAll('. ', '.</div><div>')}</div>`);
    for (const around of ['models safely', 'models quickly', 'models at night']) {
      const start = text.indexOf(around) - 'deploy '.length;
      const phrase = phraseAt(text, 'deploy models', start, start + 13);
      const found = phrase && findPhrase(document, phrase);
      expect(found?.startContainer.textContent).toContain(around);
    }
  });

  it('takes the n-th of places that are equal in all', () => {
    const item = 'Python. '.repeat(80);
    const document = documentOf(`<p>${item}</p>`);
    const start = item.indexOf('Python', item.length / 2);
    const phrase = phraseAt(item, 'Python', start, start + 6);
    expect(phrase?.twin).toBeGreaterThan(0);
    expect(phrase && findPhrase(document, phrase)?.startOffset).toBe(start);
  });

  it('prefers the heading for a title', () => {
    const document = documentOf('<ul><li>MLOps Engineer</li></ul><h1>MLOps <em>Engineer</em></h1><p>MLOps Engineer</p>');
    const found = findPhrase(document, { quote: 'MLOps Engineer', before: '', after: '', twin: 0 });
    expect(found?.startContainer.parentElement?.localName).toBe('h1');
    expect(found?.endContainer.parentElement?.localName).toBe('em');
  });

  it('finds nothing after the words have gone, and nothing for no words', () => {
    const document = documentOf('<p>You monitor models.</p>');
    expect(shown(document, 'You bake bread.', 'bake bread')).toBeNull();
    expect(phraseAt('a • b', '• ', 2, 4)).toBeNull();
    expect(phraseAt('one two', 'three', 0, 5)).toBeNull();
    expect(phraseAt('moved: one two', 'one two', 0, 7)?.before).toBe('moved: ');
  });

  it('is not misled by names that the page gives its forms', () => {
    const html = '<form><input name="firstChild"><input name="nextSibling"><input name="parentNode"><p>monitor models</p></form>';
    expect(inPage(html, 'monitor models')).toBe('monitor models');
  });

  it('changes nothing', () => {
    const document = documentOf('<p>You <b>moni</b>tor models.</p>');
    const before = document.documentElement.outerHTML;
    shown(document, 'monitor models', 'monitor models');
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.body.querySelectorAll('*')).toHaveLength(2);
  });

  it('finds every quotation of every page, however it is laid out', () => {
    // One page for all: to start one costs more than to read it.
    const document = documentOf('');
    const word = fc.constantFrom('models', 'Kafka', 'C++', 'drift', 'größe', 'déploiement', 'p99', '2', 'a');
    const inline = fc.constantFrom<[string, string]>(['', ''], ['<b>', '</b>'], ['<span> ', '</span>'], ['<a href="#">', '</a>']);
    const piece = fc.tuple(word, inline, fc.constantFrom(' ', '\n  ', '&nbsp;', ', ', ' – ', '. '));
    const block = fc.tuple(fc.constantFrom('p', 'li', 'div', 'h3', 'td'), fc.array(piece, { minLength: 1, maxLength: 8 }));
    const page = fc.array(block, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (blocks, from, length) => {
        const html = blocks
          .map(([tag, pieces]) => {
            const inner = pieces.map(([text, [open, close], gap]) => `${open}${text}${close}${gap}`).join('');
            return tag === 'td' ? `<table><tr><td>${inner}</td></tr></table>` : `<${tag}>${inner}</${tag}>`;
          })
          .join('');
        document.body.innerHTML = html;
        const text = plainText(openDom(document), document.body);
        const starts = [...text.matchAll(/(?<![\p{L}\p{N}+])[\p{L}\p{N}+]+/gu)];
        const first = starts[from % starts.length];
        const last = starts[Math.min(starts.length - 1, (from % starts.length) + (length % 6))];
        fc.pre(first !== undefined && last !== undefined);
        const quote = text.slice(first.index, last.index + last[0].length);
        const bare = (value: string | null) => value?.replace(/[^\p{L}\p{N}+]+/gu, '') ?? null;
        expect(bare(shown(document, text, quote, first.index))).toBe(bare(quote));
      }),
      { numRuns: 100 },
    );
  });

  it('reads each node a fixed number of times, however long the page is', () => {
    const reads = (paragraphs: number) => {
      const document = documentOf(
        `<div>${'<p>We monitor other models every day.</p>'.repeat(paragraphs)}<p>At last the target words.</p></div>`,
      );
      const { prototype } = document.defaultView!.Node;
      const own = Object.getOwnPropertyDescriptor(prototype, 'textContent')!;
      let count = 0;
      Object.defineProperty(prototype, 'textContent', {
        ...own,
        get(this: Node) {
          count += 1;
          return own.get!.call(this) as string;
        },
      });
      expect(findPhrase(document, { quote: 'target words', before: 'the ', after: '.', twin: 0 })).not.toBeNull();
      return count;
    };
    const [small, large] = [reads(100), reads(1_000)];
    expect(large).toBeLessThanOrEqual(small * 10);
    expect(small).toBeLessThan(110);
  });
});
