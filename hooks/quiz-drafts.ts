import type { Pick, QuizCard, Why } from './quiz-plan.ts';

/** Under this key stands the card that was being answered, with the words typed so far. */
export const OPEN_KEY = 'quiz:open';
/** Under this key stand the questions put off until the next day. */
export const BURIED_KEY = 'quiz:buried';

/** A card with a half-typed answer. */
export interface OpenCard extends Pick {
  answer: string;
}

function parse(text: string | undefined): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isWhy = (value: unknown): value is Why => value === 'missed' || value === 'due' || value === 'new' || value === 'ahead';

/** The draft of an open card; an empty answer leaves no draft. */
export function writeOpen({ question, postingId, why }: QuizCard, answer: string): string {
  const open: OpenCard = { questionId: question.id, anchorIds: question.anchors.map(({ id }) => id), postingId, why, answer };
  return answer.trim() ? JSON.stringify(open) : '';
}

/** Null for a draft that is missing or not understood. */
export function readOpen(text: string | undefined): OpenCard | null {
  const { questionId, anchorIds, postingId, why, answer } = parse(text) ?? {};
  if (typeof questionId !== 'string' || typeof answer !== 'string' || !isTexts(anchorIds) || !isWhy(why)) return null;
  return { questionId, anchorIds, postingId: typeof postingId === 'string' ? postingId : null, why, answer };
}

/** `dayStart` is the moment at which the day of practice began, epoch milliseconds. */
export function writeBuried(questionIds: readonly string[], dayStart: number): string {
  return questionIds.length > 0 ? JSON.stringify({ dayStart, questionIds }) : '';
}

/** The questions put off in this day of practice; those of another day are back. */
export function readBuried(text: string | undefined, dayStart: number): string[] {
  const { dayStart: of, questionIds } = parse(text) ?? {};
  return of === dayStart && isTexts(questionIds) ? questionIds : [];
}
