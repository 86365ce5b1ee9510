import type { CardDraft } from '@/core/entries/card-draft.ts';
import { cleanDraft, cleanLine, draftFault, questionKey } from '@/core/entries/card-draft.ts';

/** A card as it was read from a list, before the person agreed to take it. */
export interface ListedDraft extends CardDraft {
  /** Where it stands in the file, from 1. */
  line: number;
}

/** A part of the file that becomes no card, and why, in one sentence. */
export interface RefusedLine {
  /** From 1. */
  line: number;
  text: string;
  reason: string;
}

export interface QuestionList {
  drafts: ListedDraft[];
  /** The first ones; nobody reads more. */
  refused: RefusedLine[];
  /** How many were refused in all. */
  refusedCount: number;
}

/** UTF-16 units of a whole list; larger files are no lists of questions. */
export const MAX_LIST_CHARS = 5_000_000;
export const MAX_LIST_QUESTIONS = 5_000;
const SHOWN_CHARS = 120;
const MAX_SHOWN_REFUSALS = 500;

/** Takes candidates one by one and keeps the rules that hold for every kind of list: sizes, number, no question twice. */
export class ListBuilder {
  readonly drafts: ListedDraft[] = [];
  readonly refused: RefusedLine[] = [];
  readonly #lines = new Map<string, number>();
  #tooMany = false;
  #refusedCount = 0;

  refuse(line: number, text: string, reason: string): void {
    this.#refusedCount += 1;
    if (this.refused.length < MAX_SHOWN_REFUSALS)
      this.refused.push({ line, text: cleanLine(text.slice(0, 4 * SHOWN_CHARS)).slice(0, SHOWN_CHARS), reason });
  }

  /** Adds the candidate as a draft or as a refusal. */
  add(candidate: ListedDraft): void {
    const draft = cleanDraft(candidate);
    const { question } = draft;
    const { line } = candidate;
    const fault = draftFault(draft);
    const key = questionKey(question);
    const earlier = this.#lines.get(key);
    if (fault) this.refuse(line, question, fault);
    else if (earlier !== undefined) this.refuse(line, question, `The same question stands in line ${earlier}.`);
    else if (this.drafts.length < MAX_LIST_QUESTIONS) {
      this.#lines.set(key, line);
      this.drafts.push(draft);
    } else if (!this.#tooMany) {
      this.#tooMany = true;
      this.refuse(line, question, `A list may have ${MAX_LIST_QUESTIONS} questions; this one and all after it are left out.`);
    }
  }

  list(): QuestionList {
    return { drafts: this.drafts, refused: this.refused, refusedCount: this.#refusedCount };
  }
}
