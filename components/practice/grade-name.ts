import type { Grade } from '@/core/records.ts';
import { t } from '@/language/t.ts';

const KEYS = { 1: 'grade.missed', 2: 'grade.effort', 3: 'grade.fine', 4: 'grade.atOnce' } as const satisfies Record<Grade, string>;

/** A grade as people read it. */
export function gradeName(grade: Grade): string {
  return t(KEYS[grade]);
}
