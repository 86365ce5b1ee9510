import type { Dom } from './dom.ts';
import { isAside } from './page-text.ts';
import { plainText } from './plain-text.ts';
import { kindOfHeading } from './section-words.ts';
import { splitSections } from './sections.ts';

interface Weight {
  text: number;
  links: number;
}

function weigh(dom: Dom, body: Element): Map<Node, Weight> {
  const weights = new Map<Node, Weight>([[body, { text: 0, links: 0 }]]);
  let node: Node | null = dom.first(body);
  let steps = 0;
  while (node && steps < 60_000) {
    steps += 1;
    let down: Node | null = null;
    if (dom.type(node) === 3) {
      const length = dom.text(node).trim().length;
      if (length > 0) {
        const up = dom.up(node) as Element;
        const link = dom.closest(up, 'a,button,[role=button]') !== null;
        for (let at: Node | null = up; at; at = at === body ? null : dom.up(at)) {
          const weight = weights.get(at);
          if (weight) {
            weight.text += link ? 0 : length;
            weight.links += link ? length : 0;
          }
        }
      }
    } else if (dom.type(node) === 1) {
      const element = node as Element;
      if (!/^(?:script|style|noscript|template|svg|select|textarea|iframe)$/.test(dom.name(element)) && !isAside(dom, element)) {
        weights.set(element, { text: 0, links: 0 });
        down = dom.first(element);
      }
    }
    while (!down && node && node !== body) {
      down = dom.next(node);
      if (!down) node = dom.up(node);
    }
    node = down;
  }
  return weights;
}

/** The smallest part of the page that holds nearly all of its running text. */
export function mainBlock(dom: Dom): { element: Element; text: string } | null {
  const body = dom.one('body');
  if (!body) return null;
  const weights = weigh(dom, body);
  let at: Element = body;
  for (let depth = 0; depth < 200; depth += 1) {
    const total = weights.get(at)?.text ?? 0;
    let best: Element | null = null;
    for (let child = dom.first(at); child; child = dom.next(child)) {
      const weight = weights.get(child);
      if (weight && weight.links < weight.text && weight.text > (best ? (weights.get(best)?.text ?? 0) : 0)) best = child as Element;
    }
    // High up the rest is the page's frame, further down it is the posting's own ends.
    const share = dom.one('h1', at) ? 0.55 : 0.88;
    if (!best || (weights.get(best)?.text ?? 0) < share * total) break;
    at = best;
  }
  if (!dom.drawn(at)) return null;
  const title = dom.one('h1', at);
  const text = plainText(dom, at, (element) => element === title || isAside(dom, element));
  return { element: at, text };
}

const HIRING =
  /\bapply\b|we(?:.re| are) (?:looking|hiring|seeking)|bewirb|bewerbung|wir suchen|postul|recrut|recherch(?:e|ons) |candidat(?:e|ure|arsi|ura)\b|buscamos|solicitar|inscr[ií]b|soll?icit|zoeken|cerchiamo|procuramos/i;
const TERMS =
  /full.?time|part.?time|permanent|fixed.term|vollzeit|teilzeit|unbefristet|festanstellung|temps plein|\bCDI\b|\bCDD\b|jornada|contrato|voltijd|tempo pieno|tempo indeterminato|\bCLT\b|remote|hybrid|homeoffice|télétravail|\([mwfhd]\/[mwfhd](?:\/[dx*])?\)/i;
const YEARS = /\d\+? ?(?:\+ )?(?:years?|jahre|ans|años|jaar|anni|anos)\b/i;

/** Whether a text reads like a posting. Silence is better than a news article about jobs. */
export function looksLikePosting(text: string, article: boolean): boolean {
  if (text.length < 250) return false;
  const kinds = new Set(
    splitSections(text.slice(0, 30_000))
      .filter(({ heading, kind, start, end }) => heading !== null && end - start > heading.length + 60 && kindOfHeading(heading) === kind)
      .map((section) => section.kind),
  );
  const work = Number(kinds.has('duties')) + Number(kinds.has('requirements'));
  const score =
    2 * work +
    Number(kinds.has('benefits')) +
    Number(kinds.has('nice-to-have')) +
    Number(HIRING.test(text)) +
    Number(TERMS.test(text)) +
    Number(YEARS.test(text));
  return work > 0 && score >= (article ? 6 : 4);
}
