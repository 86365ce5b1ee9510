import type { Dom } from './dom.ts';

/** No posting is longer; a page that is must not cost time. */
export const MAX_TEXT = 200_000;
const MAX_TITLE = 300;

/** Never words of a posting, wherever they stand. */
export const SILENT = new Set(
  'script,style,noscript,template,svg,button,select,option,input,textarea,iframe,object,audio,video,canvas,dialog,head,title'.split(','),
);
export const BLOCK = new Set(
  (
    'address,article,aside,blockquote,body,dd,details,div,dl,dt,fieldset,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,html,li,main,' +
    'nav,ol,p,pre,section,summary,table,tbody,tr,ul'
  ).split(','),
);
/** Direction marks can make a title read as another one; the rest only gets in the way of matching. */
export const INVISIBLE = /[\0-\b\v\f\x0e-\x1f\x7f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Without direction marks, control characters and lone surrogates. */
export function cleanText(text: string): string {
  return text.slice(0, MAX_TEXT).replace(INVISIBLE, '').toWellFormed();
}

/** One line: for titles, names and places. */
export function oneLine(text: string): string {
  return cleanText(text.slice(0, 4 * MAX_TITLE))
    .replace(/[\u200c\u200d]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TITLE)
    .trim()
    .toWellFormed();
}

/** Trims every line and drops the empty ones. */
export function tidyLines(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '•')
    .join('\n');
}

/** What a button beside it unfolds is only folded away. */
const FOLDED = ':is(div,section,dd):is([aria-expanded] + *,:has(> [aria-expanded]) + *)';
const HIDDEN = `:is([hidden]:not([hidden=until-found]),[style*="display:none"],[style*="display: none"]):not(${FOLDED})`;

/** An element that the page itself hides in its mark-up. */
export function isHidden(dom: Dom, element: Element): boolean {
  return dom.is(element, HIDDEN);
}

/** How far back an item's mark is looked for. */
const TAIL = 6;
const PRE = 'pre,[style*="white-space: pre"],[style*="white-space:pre"],[class*=whitespace-pre],[class*=pre-wrap]';

/**
 * The text of a part of the page, from `textContent` only: blocks and list items on lines of their own, an item begins with "• ".
 * `skip` leaves out further parts.
 */
export function plainText(dom: Dom, from: Element, skip?: (element: Element) => boolean): string {
  let out = '';
  // The last characters stand apart: asking a growing text for its end copies all of it.
  let tail = '';
  const write = (text: string) => {
    out += text;
    tail = (text.length < TAIL ? tail + text : text).slice(-TAIL);
  };
  let node: Node | null = from;
  let pre: Node | null = null;
  const block = (of: Node) => dom.type(of) === 1 && BLOCK.has(dom.name(of as Element));
  // A loop and not a recursion: pages nest thousands deep.
  while (node && out.length < MAX_TEXT) {
    let down: Node | null = null;
    if (dom.type(node) === 3) {
      const text = dom.text(node).slice(0, MAX_TEXT);
      write(pre ? text : text.replace(/\s+/g, ' '));
    } else if (dom.type(node) === 1) {
      const element = node as Element;
      const name = dom.name(element);
      if (name === 'br') write('\n');
      else if (name === 'td' || name === 'th') write(' ');
      else if (name === 'li' && element !== from) write('\n• ');
      // A block that opens an item stays on its line.
      else if (block(node) && !/• *$/.test(tail)) write('\n');
      if (!SILENT.has(name) && (element === from || !(isHidden(dom, element) || dom.is(element, '[role=button]') || skip?.(element)))) {
        down = dom.first(element);
        if (down && !pre && dom.is(element, PRE)) pre = element;
      }
    }
    if (down) {
      node = down;
      continue;
    }
    for (; node; node = dom.up(node)) {
      if (block(node)) write('\n');
      if (node === pre) pre = null;
      const next: Node | null = node === from ? null : dom.next(node);
      if (next || node === from) {
        node = next;
        break;
      }
    }
  }
  return unescapeBreaks(tidyLines(out));
}

/** Some boards print "\n" as two characters. */
function unescapeBreaks(text: string): string {
  return text.split('\\n').length > 3 ? tidyLines(text.replaceAll('\\r', '').replaceAll('\\n', '\n')) : text;
}

const TAG = /<\/?(?:p|br|ul|ol|li|div|span|strong|b|em|i|h[1-6]|a|section)\b/i;
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/i;

/** The text of a piece of HTML that came as a string, often escaped once too often. It is parsed apart from the page. */
export function textOfHtml(dom: Dom, html: string): string {
  let text = html.slice(0, MAX_TEXT * 2);
  for (let round = 0; round < 3 && (TAG.test(text) || ENTITY.test(text)); round += 1) {
    const parsed = dom.parse(TAG.test(text) ? text : text.replaceAll('\n', '<br>'));
    const body = parsed?.one('body');
    if (!parsed || !body) break;
    text = plainText(parsed, body);
  }
  return unescapeBreaks(tidyLines(text));
}
