import type { Grade } from '@/core/records.ts';

/** The grade that a digit from 1 to 4 means. With two grades everything but 1 ("missed it") is 3 ("had it"). */
export function gradeOfDigit(digit: number, twoGrades: boolean): Grade {
  if (twoGrades) return digit === 1 ? 1 : 3;
  return digit as Grade;
}
