import type { Dom } from './dom.ts';
import { isAside } from './page-text.ts';
import { plainText } from './plain-text.ts';

interface Weight {
  text: number;
  links: number;
  /** The longest single run of text. */
  longest: number;
}

const LINK = 'a,button,[role=button]';
const NO_TEXT = /^(?:script|style|noscript|template|svg|select|textarea|iframe)$/;
const MAX_STEPS = 60_000;

/** How much text stands in and outside of links, by element; each is added to its parent when it is left. */
function weigh(dom: Dom, body: Element): Map<Node, Weight> {
  const total: Weight = { text: 0, links: 0, longest: 0 };
  const weights = new Map<Node, Weight>([[body, total]]);
  const open: { weight: Weight; link: boolean }[] = [{ weight: total, link: dom.closest(body, LINK) !== null }];
  const leave = () => {
    const left = open.pop()?.weight;
    const up = open.at(-1)?.weight;
    if (!left || !up) return;
    up.text += left.text;
    up.links += left.links;
    up.longest = Math.max(up.longest, left.longest);
  };
  let node: Node | null = dom.first(body);
  for (let steps = 0; node && steps < MAX_STEPS; steps += 1) {
    let down: Node | null = null;
    const at = open.at(-1);
    if (dom.type(node) === 3 && at) {
      const length = dom.text(node).trim().length;
      at.weight[at.link ? 'links' : 'text'] += length;
      at.weight.longest = Math.max(at.weight.longest, length);
    } else if (dom.type(node) === 1 && !NO_TEXT.test(dom.name(node as Element)) && !isAside(dom, node as Element)) {
      const weight = { text: 0, links: 0, longest: 0 };
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

/** Whether all that stands beside the best child is short lines: buttons, dates, places. Text, headings and lists belong to a posting. */
function isFrame(dom: Dom, of: Element, best: Element, weights: Map<Node, Weight>): boolean {
  for (let child = dom.first(of); child; child = dom.next(child)) {
    if (child === best) continue;
    if (dom.type(child) === 3 && dom.text(child).trim().length > 40) return false;
    const weight = weights.get(child);
    if (!weight || weight.text === 0) continue;
    if (weight.longest > 100 || dom.name(child as Element) === 'ul' || dom.one('h2,h3,h4,h5,h6,strong,b,ul,ol', child)) return false;
    if (/^(?:h[1-6]|ol|p|strong|b|br)$/.test(dom.name(child as Element))) return false;
  }
  return true;
}

/** A part of a page and its text without what stands aside. */
export interface Block {
  element: Element;
  text: string;
}

/**
 * The smallest part that holds nearly all of the running text: of the page first, then of the parts around `heading`, from the innermost
 * (notices about cookies and lists of other jobs can be longer than the posting). Read one after the other, as long as they are asked for.
 */
export function* mainBlocks(dom: Dom, heading: Element | null): Generator<Block> {
  const body = dom.one('body');
  if (!body) return;
  const weights = weigh(dom, body);
  const whole = densest(dom, body, weights);
  if (whole) yield whole;
  let at = heading && dom.up(heading);
  for (let level = 0; at && at !== body && dom.type(at) === 1 && level < 8; level += 1, at = dom.up(at)) {
    const block = (weights.get(at)?.text ?? 0) > 200 ? densest(dom, at as Element, weights) : null;
    if (block) yield block;
  }
}

function densest(dom: Dom, from: Element, weights: Map<Node, Weight>): Block | null {
  let at = from;
  for (let depth = 0; depth < 200; depth += 1) {
    const total = weights.get(at)?.text ?? 0;
    let best: Element | null = null;
    for (let child = dom.first(at); child; child = dom.next(child)) {
      const weight = weights.get(child);
      if (weight && weight.links < weight.text && weight.text > (best ? (weights.get(best)?.text ?? 0) : 0)) best = child as Element;
    }
    // High up the rest is the page's frame, further down it is the posting's own ends.
    const share = (best ? (weights.get(best)?.text ?? 0) : 0) / total;
    if (!best || share < (dom.one('h1', at) ? 0.55 : 0.88)) {
      if (!best || share < 0.4 || !isFrame(dom, at, best, weights)) break;
    }
    at = best;
  }
  if (!dom.drawn(at)) return null;
  const title = dom.one('h1', at);
  const text = plainText(dom, at, (element) => element === title || isAside(dom, element));
  return { element: at, text };
}
