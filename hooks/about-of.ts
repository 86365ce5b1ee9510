import type { Note } from '@/core/records.ts';

/** What every version of a note says again: which note it is of, and what that is about. */
export function aboutOf({ id: noteId, questionId, topic, postingId, quote }: Note) {
  return { noteId, questionId, topic, postingId, ...(quote === undefined ? {} : { quote }) };
}
