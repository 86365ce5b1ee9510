import type { Transaction } from 'dexie';

/** One step of the schema. `upgrade` runs within the browser's upgrade transaction: when it throws, the old version stays as it was. */
export interface StoreVersion {
  number: number;
  /** Indexes by table, in Dexie's notation. */
  stores: Record<string, string>;
  /** Only table calls may be awaited in it; anything else ends the transaction too early. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * The first schema. `postings`, `attempts`, `reviews`, `noteEdits` and `retractions` are what the person made; `notes` and `schedules` are
 * folds of them, kept because they are asked for all the time, and can be made anew; `drafts` are texts not yet saved.
 */
export const v1: StoreVersion = {
  number: 1,
  stores: {
    postings: 'id, lastSeen',
    attempts: 'id, questionId, at',
    reviews: 'id, attemptId, [questionId+anchorId]',
    noteEdits: 'id, noteId',
    notes: 'id, questionId, updatedAt',
    schedules: 'key, questionId, due, lastReview',
    retractions: 'id, target',
    drafts: 'key, at',
    meta: 'key',
  },
};
