import type { Level, TopicId } from '@/core/content/schema.ts';
import type { AttemptRecord, Note, PostingRecord } from '@/core/records.ts';
import { byTime } from '@/core/stamp-order.ts';

/** What an export needs of a card. */
export interface NotebookQuestion {
  id: string;
  title: string;
  question: string;
  topic: TopicId;
  level: Level | null;
  anchors: readonly { id: string; text: string }[];
}

/** Everything that the exports for other programs are made of: notes and answers as they stand, and the cards and postings they belong to. */
export interface Notebook {
  notes: readonly Note[];
  /** Without withdrawn ones. */
  attempts: readonly AttemptRecord[];
  postings: readonly PostingRecord[];
  questions: readonly NotebookQuestion[];
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The same notebook in one order whatever the order it came in: an export of the same content is the same to the byte. */
export function inOrder(book: Notebook): Notebook {
  return {
    notes: [...book.notes].sort((a, b) => byTime({ at: a.createdAt, id: a.id }, { at: b.createdAt, id: b.id })),
    attempts: [...book.attempts].sort(byTime),
    postings: [...book.postings].sort((a, b) => a.firstSeen - b.firstSeen || byId(a, b)),
    questions: [...book.questions].sort(byId),
  };
}

/** "2025-05-03 09:00", in UTC: the machine's own zone would make two exports of one notebook differ. */
export function momentName(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, -8);
}
