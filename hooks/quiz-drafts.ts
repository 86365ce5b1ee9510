import type { Pick, QuizCard, Why } from './quiz-plan.ts';

/** Under this key stands the card that was being answered, with the words typed so far. */
export const OPEN_KEY = 'quiz:open';

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
const WHYS: readonly unknown[] = ['missed', 'due', 'new', 'ahead', 'planned'] satisfies Why[];
const isWhy = (value: unknown): value is Why => WHYS.includes(value);

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
