import type { Grade } from './records.ts';

/** The four grades as people read them, on screen and in exports. */
export const GRADE_NAMES: Readonly<Record<Grade, string>> = { 1: 'missed it', 2: 'with effort', 3: 'fine', 4: 'at once' };
