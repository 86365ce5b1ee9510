import type { QuestionState } from '@/core/notes/filter-entries.ts';

/** How a question stands, as people say it. */
export const STATE_NAMES: Readonly<Record<QuestionState, string>> = {
  due: 'Due now',
  known: 'Known: nothing missed last time',
  learning: 'Learning: something missed',
  never: 'Never practised',
};
