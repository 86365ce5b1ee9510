import type { QuestionState } from '@/core/notes/filter-entries.ts';
import { t } from '@/language/t.ts';

const KEYS = {
  due: 'review.state.due',
  known: 'review.state.known',
  learning: 'review.state.learning',
  never: 'review.state.never',
} as const satisfies Record<QuestionState, string>;

/** How a question stands, as people say it. */
export function stateName(state: QuestionState): string {
  return t(KEYS[state]);
}
