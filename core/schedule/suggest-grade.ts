import type { Grade } from '@/core/records.ts';

/** The grade that fits how much was named of what was asked: nothing is "missed it", a part "with effort", all "fine". */
export function suggestGrade(named: number, asked: number): Grade {
  if (named === 0) return 1;
  return named < asked ? 2 : 3;
}
