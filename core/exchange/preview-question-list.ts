import { questionKey } from '@/core/entries/card-draft.ts';
import type { ListedDraft, QuestionList } from './question-list.ts';

/** What bringing in a list of questions would do. */
export interface QuestionListPreview extends Pick<QuestionList, 'refused' | 'refusedCount'> {
  /** Become cards, in the order of the file. */
  fresh: ListedDraft[];
  /** Are there already, by the same question, and stay as they are. */
  known: ListedDraft[];
  /** Of the new ones, how many name no anchor: these are asked once they have some. */
  bare: number;
}

/** Parts a list into what is new and what is there; `present` are the questions of the person's cards and of the bank. */
export function previewQuestionList({ drafts, refused, refusedCount }: QuestionList, present: Iterable<string>): QuestionListPreview {
  const keys = new Set([...present].map((question) => questionKey(question)));
  const isKnown = ({ question }: ListedDraft) => keys.has(questionKey(question));
  const fresh = drafts.filter((draft) => !isKnown(draft));
  return {
    fresh,
    known: drafts.filter((draft) => isKnown(draft)),
    bare: fresh.filter(({ anchors }) => anchors.length === 0).length,
    refused,
    refusedCount,
  };
}
