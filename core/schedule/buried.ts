/** Under this key the drafts hold the questions put off until the next day of practice. */
export const BURIED_KEY = 'quiz:buried';

/** `dayStart` is the moment at which the day of practice began, epoch milliseconds. An empty list leaves no text. */
export function writeBuried(questionIds: readonly string[], dayStart: number): string {
  return questionIds.length > 0 ? JSON.stringify({ dayStart, questionIds }) : '';
}

/** The questions put off in this day of practice; those of another day are back. A text that is not understood puts nothing off. */
export function readBuried(text: string | undefined, dayStart: number): string[] {
  try {
    const { dayStart: of, questionIds } = JSON.parse(text ?? '') as { dayStart?: unknown; questionIds?: unknown };
    const isList = Array.isArray(questionIds) && questionIds.every((id) => typeof id === 'string');
    return of === dayStart && isList ? questionIds : [];
  } catch {
    return [];
  }
}
