import type { OwnCardDraft } from './own-card.ts';

/** A part of the file that becomes no card, and why, in one sentence. */
export interface RefusedLine {
  /** From 1. */
  line: number;
  text: string;
  reason: string;
}

export interface QuestionList {
  drafts: OwnCardDraft[];
  /** The first ones; nobody reads more. */
  refused: RefusedLine[];
  /** How many were refused in all. */
  refusedCount: number;
}

/** UTF-16 units of a whole list; larger files are no lists of questions. */
export const MAX_LIST_CHARS = 5_000_000;
export const MAX_LIST_QUESTIONS = 5_000;
const MAX_QUESTION_CHARS = 1_000;
const MAX_ANCHOR_CHARS = 400;
const MAX_ANCHORS = 12;
const SHOWN_CHARS = 120;
const MAX_SHOWN_REFUSALS = 500;

/** Marks of direction, of no width and of a place to break: they let a text look like another. Joiners stay, scripts and emoji need them. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** One line, one space between words. Whole pairs only: what is stored must survive a file in UTF-8. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function faultOf(question: string, anchors: readonly string[]): string | null {
  if (!/\p{L}/u.test(question)) return 'There is no question here.';
  if (question.length > MAX_QUESTION_CHARS) return `The question is longer than ${MAX_QUESTION_CHARS} characters.`;
  if (anchors.length > MAX_ANCHORS) return `There are ${anchors.length} anchors; ${MAX_ANCHORS} are the most that one answer can name.`;
  if (anchors.some((anchor) => anchor.length > MAX_ANCHOR_CHARS)) return `An anchor is longer than ${MAX_ANCHOR_CHARS} characters.`;
  return null;
}

/** Takes candidates one by one and keeps the rules that hold for every kind of list: sizes, number, no question twice. */
export class ListBuilder {
  readonly drafts: OwnCardDraft[] = [];
  readonly refused: RefusedLine[] = [];
  readonly #lines = new Map<string, number>();
  #tooMany = false;
  #refusedCount = 0;

  refuse(line: number, text: string, reason: string): void {
    this.#refusedCount += 1;
    if (this.refused.length < MAX_SHOWN_REFUSALS)
      this.refused.push({ line, text: clean(text.slice(0, 4 * SHOWN_CHARS)).slice(0, SHOWN_CHARS), reason });
  }

  /** Adds the candidate as a draft or as a refusal. */
  add(candidate: OwnCardDraft): void {
    const question = clean(candidate.question);
    const anchors = [...new Set(candidate.anchors.map((anchor) => clean(anchor)).filter((anchor) => anchor !== ''))];
    const { line } = candidate;
    const fault = faultOf(question, anchors);
    const key = question.normalize('NFKC').toLowerCase();
    const earlier = this.#lines.get(key);
    if (fault) this.refuse(line, question, fault);
    else if (earlier !== undefined) this.refuse(line, question, `The same question stands in line ${earlier}.`);
    else if (this.drafts.length < MAX_LIST_QUESTIONS) {
      this.#lines.set(key, line);
      this.drafts.push({ ...candidate, question, anchors });
    } else if (!this.#tooMany) {
      this.#tooMany = true;
      this.refuse(line, question, `A list may have ${MAX_LIST_QUESTIONS} questions; this one and all after it are left out.`);
    }
  }

  list(): QuestionList {
    return { drafts: this.drafts, refused: this.refused, refusedCount: this.#refusedCount };
  }
}
