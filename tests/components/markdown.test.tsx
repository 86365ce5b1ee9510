// @vitest-environment jsdom
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Markdown } from '@/components/notes/Markdown.tsx';

function draw(text: string): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(<Markdown text={text} />);
  return place;
}
/** Everything that a note may become. */
const ALLOWED = new Set('DIV P H4 UL OL LI BLOCKQUOTE PRE CODE EM STRONG A BR HR'.split(' '));

function check(text: string): void {
  for (const element of draw(text).querySelectorAll('*')) {
    expect(ALLOWED.has(element.tagName), `${element.tagName} of ${text}`).toBe(true);
    for (const { name, value } of element.attributes) {
      expect(['class', 'href', 'target', 'rel', 'start'].includes(name), name).toBe(true);
      if (name === 'href') expect(value).toMatch(/^https:\/\//i);
    }
  }
}

describe('a note as Markdown', () => {
  test('is drawn', () => {
    const html = draw('# Plan\n\n1. **stop** rule\n2. `kubectl`\n\n> said\n\n[docs](https://example.org/a?b=c)\nnext line').innerHTML;
    expect(html).toContain('<h4>Plan</h4>');
    expect(html).toContain('<ol start="1"><li><strong>stop</strong> rule</li><li><code>kubectl</code></li></ol>');
    expect(html).toContain('<blockquote><p>said</p></blockquote>');
    expect(html).toContain('<a href="https://example.org/a?b=c" target="_blank" rel="noopener noreferrer nofollow">docs</a><br>next line');
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x()">b</b> <iframe src="https://evil.example"></iframe>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x) [y](http://example.org) [z](//example.org) [f](file:///etc/passwd) [c](chrome-extension://x/review.html)',
    '<javascript:alert(1)>',
    '![x](https://evil.example/pixel.gif "title")',
    '[x]: javascript:alert(1)\n\n[x]',
    '<!-- --><svg onload=alert(1)>',
    '<style>*{display:none}</style>',
    '&lt;script&gt;&#x3c;script&#x3e;',
    '[a](https://x" onmouseover="alert(1))',
  ])('makes nothing that runs or loads of %j', (text) => {
    check(text);
  });

  test('keeps the words of what it does not draw', () => {
    expect(draw('<script>alert(1)</script>').textContent).toContain('<script>alert(1)</script>');
    expect(draw('![a picture](https://x.example/a.png)').textContent).toBe('a picture');
    expect(draw('[click](javascript:x)').textContent).toBe('click');
  });

  test('stands any text, however deep', () => {
    check(`${'> '.repeat(3_000)}deep`);
    check(`${'- '.repeat(500)}deep`);
    const piece = fc.constantFrom(
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      'javascript:',
      '"',
      "'",
      '`',
      '*',
      '\n',
      '    ',
      'onerror=',
      'img',
      '&#',
      ';',
      'https://',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => check(pieces.join(''))),
      { numRuns: 300 },
    );
  });
});
