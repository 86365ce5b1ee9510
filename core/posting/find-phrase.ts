import type { Dom } from './dom.ts';
import { openDom } from './dom.ts';
import { foldWords } from './fold-words.ts';
import type { Phrase } from './phrase.ts';
import { BLOCK, isHidden, SILENT } from './plain-text.ts';

/** A range of the page: both ends are in text nodes. */
export interface FoundRange {
  startContainer: Node;
  startOffset: number;
  endContainer: Node;
  endOffset: number;
}

/** More text than this is no posting's page. Characters. */
const MAX_PAGE = 2_000_000;
const MAX_PLACES = 200;

/** The text of a page, folded, and from which of its text nodes each part came. */
interface Folded {
  text: string;
  nodes: Node[];
  /** Where in `text` each node's part begins. */
  starts: number[];
}

/**
 * Finds a phrase of a posting in the page. Only words count, not white space, punctuation or mark-up; of several places the one with the
 * phrase's own words around it is taken, and one that is drawn before one that is not. Takes time linear in the page. Changes nothing.
 * Null where the page does not show the words (any more).
 */
export function findPhrase(document: Document, phrase: Phrase): FoundRange | null {
  const dom = openDom(document);
  const body = dom.one('body');
  const words = foldWords(phrase.quote, '').trim();
  if (!body || words === '') return null;
  const page = foldPage(dom, body);
  const places = placesOf(page.text, words);
  const at = choose(dom, page, places, phrase);
  if (at === null) return null;
  const first = locate(dom, page, at);
  const last = locate(dom, page, at + words.length - 1);
  if (!first || !last) return null;
  return { startContainer: first.node, startOffset: first.start, endContainer: last.node, endOffset: last.end };
}

/** Reads the page as `plainText` reads a posting: what is no text there is none here, and a block ends a word. */
function foldPage(dom: Dom, body: Element): Folded {
  const parts: string[] = [' '];
  const folded: Folded = { text: '', nodes: [], starts: [] };
  let length = 1;
  let last = ' ';
  const add = (part: string) => {
    if (part === '') return;
    parts.push(part);
    length += part.length;
    last = part.slice(-1);
  };
  const gap = () => add(last === ' ' ? '' : ' ');
  let node: Node | null = body;
  // A loop and not a recursion: pages nest thousands deep.
  while (node && length < MAX_PAGE) {
    let down: Node | null = null;
    if (dom.type(node) === 3) {
      folded.nodes.push(node);
      folded.starts.push(length);
      add(foldWords(dom.text(node), last));
    } else if (dom.type(node) === 1) {
      const element = node as Element;
      const name = dom.name(element);
      if (parted(name)) gap();
      if (!SILENT.has(name) && !isHidden(dom, element) && !dom.is(element, '[role=button]')) down = dom.first(element);
    }
    if (down) {
      node = down;
      continue;
    }
    for (; node; node = dom.up(node)) {
      if (dom.type(node) === 1 && parted(dom.name(node as Element))) gap();
      const next: Node | null = node === body ? null : dom.next(node);
      if (next || node === body) {
        node = next;
        break;
      }
    }
  }
  gap();
  folded.text = parts.join('');
  return folded;
}

const parted = (name: string) => BLOCK.has(name) || name === 'br' || name === 'td' || name === 'th' || name === 'li';

/** Every place of whole words, by the index of the first letter. */
function placesOf(text: string, words: string): number[] {
  const wanted = ` ${words} `;
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && places.length < MAX_PLACES; at = text.indexOf(wanted, at + 1)) places.push(at + 1);
  return places;
}

/** How many of the characters around a place are those around the phrase. */
function kinship(text: string, at: number, length: number, before: string, after: string): number {
  let left = 0;
  while (left < before.length && text.charAt(at - 1 - left) === before.charAt(before.length - 1 - left)) left += 1;
  let right = 0;
  while (right < after.length && text.charAt(at + length + right) === after.charAt(right)) right += 1;
  return left + right;
}

function choose(dom: Dom, page: Folded, places: readonly number[], phrase: Phrase): number | null {
  const words = foldWords(phrase.quote, '').trim();
  const before = `${foldWords(phrase.before, '').trimEnd()} `;
  const after = ` ${foldWords(phrase.after, '').trimStart()}`;
  const judged = places.map((at) => {
    const holder = page.nodes[nodeIndex(page, at)];
    const element = holder ? (dom.up(holder) as Element | null) : null;
    return {
      at,
      drawn: element !== null && dom.drawn(element) ? 1 : 0,
      kin: kinship(page.text, at, words.length, before, after),
      // A title has no words around it; the one that is a heading is the posting's own.
      heading: phrase.before === '' && phrase.after === '' && element && dom.closest(element, 'h1,h2,[role=heading]') ? 1 : 0,
    };
  });
  const better = (a: (typeof judged)[number], b: (typeof judged)[number]) => b.drawn - a.drawn || b.kin - a.kin || b.heading - a.heading;
  const [best] = judged.toSorted(better);
  if (!best) return null;
  const equals = judged.filter((other) => better(best, other) === 0);
  return equals[Math.min(phrase.twin, equals.length - 1)]?.at ?? null;
}

/** Index of the last node whose part begins at or before `at`. Of nodes without text the last one begins there as well. */
function nodeIndex({ starts }: Folded, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The node and the range in its own text from which a character of the folded text came. */
function locate(dom: Dom, page: Folded, at: number): { node: Node; start: number; end: number } | null {
  const index = nodeIndex(page, at);
  const node = page.nodes[index];
  const from = page.starts[index] ?? 0;
  if (!node) return null;
  let left = at - from;
  let found: { node: Node; start: number; end: number } | null = null;
  foldWords(dom.text(node), page.text.slice(0, from), (start, end) => {
    if (left === 0) found = { node, start, end };
    left -= 1;
    return left >= 0;
  });
  return found;
}
