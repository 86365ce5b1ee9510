import { describe, expect, it } from 'vitest';
import { openDom } from '@/core/posting/dom.ts';
import { cleanText, oneLine, plainText, textOfHtml } from '@/core/posting/plain-text.ts';
import { documentOf } from './page.ts';

function textOf(html: string): string {
  const dom = openDom(documentOf(html));
  return plainText(dom, dom.one('body') as Element);
}

describe('plainText', () => {
  it.each([
    ['<p>One <b>two</b></p><p>three</p>', 'One two\nthree'],
    ['One<br>two<br/>three', 'One\ntwo\nthree'],
    ['<ul><li>One</li><li><p>Two</p></li><li></li></ul>after', '• One\n• Two\nafter'],
    ['<div>a</div>b<div>c</div>', 'a\nb\nc'],
    ['<div><div><div>deep</div></div></div>next', 'deep\nnext'],
    ['<p>white \n\t  space&nbsp;&nbsp;here</p>', 'white space here'],
    ['<pre>kept\n  lines</pre><p>not\nkept</p>', 'kept\nlines\nnot kept'],
    ['<div style="white-space: pre-line">a\nb</div>', 'a\nb'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['a<script>x()</script><style>y{}</style><noscript>z</noscript><template>t</template>b', 'ab'],
    ['text<button>Show more</button><a role="button">Apply</a><select><option>o</option></select>', 'text'],
    ['seen<p hidden>not</p><p style="display:none">not</p><p style="color: red; display: none">not</p>', 'seen'],
    ['clamped <span class="clamp-after-5">is read</span> <i hidden="until-found">too</i>', 'clamped is read too'],
    ['zero\u200bwidth \u202eeht\u202c soft\u00adhyphen \u0000nul', 'zerowidth eht softhyphen nul'],
    ['\\nTitle: x\\n\\nPlace: y\\n', 'Title: x\nPlace: y'],
    ['a path C:\\new is left', 'a path C:\\new is left'],
  ])('%j', (html, text) => {
    expect(textOf(html).replace('\ufffd', '')).toBe(text);
  });

  it('goes through deep pages without a stack', () => {
    const document = documentOf('');
    let at: Element = document.body;
    for (let depth = 0; depth < 3_000; depth += 1) at = at.appendChild(document.createElement('div'));
    at.textContent = 'deep';
    const dom = openDom(document);
    expect(plainText(dom, document.body)).toBe('deep');
  });

  it('stops at its limit', () => {
    expect(textOf(`<p>${'word '.repeat(300_000)}</p>`).length).toBeLessThanOrEqual(200_000);
  });
});

describe('textOfHtml', () => {
  const document = documentOf('<p id="page">page</p>');
  it.each([
    ['<p>One</p><ul><li>Two &amp; three</li></ul>', 'One\n• Two & three'],
    ['&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;', 'One\nTwo'],
    ['&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;', 'One'],
    ['plain\nlines\nstay', 'plain\nlines\nstay'],
    ['R&amp;amp;D', 'R&D'],
    ['latency < 100 ms & more', 'latency < 100 ms & more'],
    ['C++ & <vector> of Vec<T>', 'C++ & <vector> of Vec<T>'],
    ['', ''],
    ['<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script><p>safe</p>', 'safe'],
  ])('%j', (html, text) => {
    expect(textOfHtml(openDom(document), html)).toBe(text);
    expect(Reflect.get(globalThis, 'hit')).toBeUndefined();
    expect(document.body.innerHTML).toBe('<p id="page">page</p>');
  });
});

describe('oneLine', () => {
  it('is short, clean and well formed', () => {
    expect(oneLine('  Machine\n Keeper\u0000 \u202e(x)\u2066 \u200b ')).toBe('Machine Keeper (x)');
    expect(oneLine('x'.repeat(10_000))).toHaveLength(300);
    expect(oneLine(`${'x'.repeat(299)}😀`).isWellFormed()).toBe(true);
    expect(oneLine('\ud800abc').isWellFormed()).toBe(true);
    expect(cleanText('a\tb\nc')).toBe('a\tb\nc');
  });
});
