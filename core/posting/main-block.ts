import type { Dom } from './dom.ts';
import { isAside } from './page-text.ts';
import { plainText } from './plain-text.ts';
import { kindOfHeading } from './section-words.ts';
import { splitSections } from './sections.ts';

interface Weight {
  text: number;
  links: number;
}

const LINK = 'a,button,[role=button]';
const NO_TEXT = /^(?:script|style|noscript|template|svg|select|textarea|iframe)$/;
const MAX_STEPS = 60_000;

/** How much text stands in and outside of links, by element; each is added to its parent when it is left. */
function weigh(dom: Dom, body: Element): Map<Node, Weight> {
  const total: Weight = { text: 0, links: 0 };
  const weights = new Map<Node, Weight>([[body, total]]);
  const open: { weight: Weight; link: boolean }[] = [{ weight: total, link: dom.closest(body, LINK) !== null }];
  const leave = () => {
    const left = open.pop()?.weight;
    const up = open.at(-1)?.weight;
    if (!left || !up) return;
    up.text += left.text;
    up.links += left.links;
  };
  let node: Node | null = dom.first(body);
  for (let steps = 0; node && steps < MAX_STEPS; steps += 1) {
    let down: Node | null = null;
    const at = open.at(-1);
    if (dom.type(node) === 3 && at) {
      at.weight[at.link ? 'links' : 'text'] += dom.text(node).trim().length;
    } else if (dom.type(node) === 1 && !NO_TEXT.test(dom.name(node as Element)) && !isAside(dom, node as Element)) {
      const weight = { text: 0, links: 0 };
      weights.set(node, weight);
      down = dom.first(node);
      if (down) open.push({ weight, link: at?.link === true || dom.is(node as Element, LINK) });
    }
    while (!down && node && node !== body) {
      down = dom.next(node);
      if (!down) {
        node = dom.up(node);
        leave();
      }
    }
    node = down;
  }
  while (open.length > 1) leave();
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
