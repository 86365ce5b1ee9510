import type { Node } from 'commonmark';
import { Parser } from 'commonmark';
import type { TopicId } from '@/core/content/schema.ts';
import type { QuestionList } from './question-list.ts';
import { ListBuilder } from './question-list.ts';
import { topicOfName } from './topic-of-name.ts';

/** Lists nest two or three deep; more is no outline. */
const MAX_DEPTH = 6;
const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$)/;

/** A link or image of ordinary size, without brackets in its words and with one pair at a time in its address. */
const LINK = /!?\[([^[\]\n]{0,300})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)/g;

/**
 * Links as their words, before parsing: the parser reads a long row of opened links in time that grows with its square (40 s for 200 kB).
 * What still looks like a link stays as written. The patterns are bounded, so this pass is linear.
 */
function withoutLinks(text: string): string {
  return text.replace(LINK, '$1').replaceAll('](', '] (');
}

const SPACES = new Set(['softbreak', 'linebreak']);
const WORDS = new Set(['text', 'code']);

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.next) children.push(child);
  return children;
}

/** All words of a block or a piece of one, without HTML. By the parser's own walk, which needs no stack: a hostile file nests without end. */
function textOf(block: Node): string {
  const walker = block.walker();
  let text = '';
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, literal } = step.node;
    if (SPACES.has(type)) text += ' ';
    else if (WORDS.has(type)) text += literal ?? '';
  }
  return text;
}

const lineOf = (node: Node): number => node.sourcepos[0][0];
const asks = (text: string): boolean => /[?？]$/.test(text.trimEnd());

/** The item's own words, without the lists in it and without a box to tick. */
function itemText(item: Node): string {
  const own = childrenOf(item).filter(({ type }) => type !== 'list');
  return own
    .map((child) => textOf(child))
    .join(' ')
    .replace(/^\[[ xX]\]\s+/, '');
}

const listsIn = (item: Node): Node[] => childrenOf(item).filter(({ type }) => type === 'list');

/** Every item of a list and of the lists in it, in reading order. */
function allItems(list: Node, depth = 0): string[] {
  if (depth > MAX_DEPTH) return [];
  return childrenOf(list).flatMap((item) => [itemText(item), ...listsIn(item).flatMap((inner) => allItems(inner, depth + 1))]);
}

/** Items that ask something or have items of their own are questions; others are anchors of what stands before them. */
function holdsQuestions(list: Node): boolean {
  return childrenOf(list).some((item) => listsIn(item).length > 0 || asks(itemText(item)));
}

/** A heading or a paragraph that may turn out to be a question. */
interface Pending {
  question: string;
  anchors: string[];
  line: number;
}

class Outline {
  readonly builder = new ListBuilder();
  #topics: { depth: number; topic: TopicId | null }[] = [];
  #pending: Pending | null = null;

  get #topic(): TopicId | null {
    return this.#topics.findLast(({ topic }) => topic !== null)?.topic ?? null;
  }

  flush(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending && (asks(pending.question) || pending.anchors.length > 0))
      this.builder.add({ ...pending, topic: this.#topic, level: null });
  }

  #list(list: Node): void {
    const asked = this.#pending !== null && asks(this.#pending.question);
    if (this.#pending && (asked || !holdsQuestions(list))) {
      this.#pending.anchors.push(...allItems(list));
      return;
    }
    this.#pending = null;
    for (const item of childrenOf(list)) {
      const anchors = listsIn(item).flatMap((inner) => allItems(inner));
      this.builder.add({ question: itemText(item), anchors, topic: this.#topic, level: null, line: lineOf(item) });
    }
  }

  take(node: Node): void {
    if (node.type === 'list') return this.#list(node);
    const text = textOf(node);
    if (node.type === 'heading') {
      this.flush();
      this.#topics = [...this.#topics.filter(({ depth }) => depth < node.level), { depth: node.level, topic: topicOfName(text) }];
      this.#pending = { question: text, anchors: [], line: lineOf(node) };
    } else if (node.type === 'paragraph' && asks(text)) {
      this.flush();
      this.#pending = { question: text, anchors: [], line: lineOf(node) };
    }
  }
}

/**
 * Reads an outline in Markdown. A heading or paragraph that asks is a question, and the list under it its anchors; so is a heading with a flat
 * list. List items that ask, or have items of their own, are questions themselves, with the items in them as anchors. A heading that names
 * one of our topics gives it to what stands under it. Other paragraphs, code and HTML are passed over. Never throws.
 */
export function readMarkdownQuestions(text: string): QuestionList {
  const matter = FRONT_MATTER.exec(text)?.[0] ?? '';
  // Its lines stay, empty, so that the numbers of the others are right.
  const body = matter.replace(/[^\n]/g, '') + withoutLinks(text.slice(matter.length));
  const outline = new Outline();
  for (const node of childrenOf(new Parser().parse(body))) outline.take(node);
  outline.flush();
  return outline.builder.list();
}
