import type { KeyboardEvent, RefObject } from 'react';
import { GRADE_NAMES } from '@/core/grade-names.ts';
import type { Grade } from '@/core/records.ts';
import { gradeOfDigit } from '@/core/schedule/grade-of-digit.ts';
import { formatLength } from '@/components/progress/format-time.ts';
import { Kbd } from '@/components/ui/Kbd.tsx';
import css from './GradeBar.module.css';

interface GradeBarProps {
  suggested: Grade;
  /** Two buttons, missed it and had it, instead of four. */
  two: boolean;
  /** Milliseconds by grade; null until known. */
  intervals: Readonly<Record<Grade, number>> | null;
  /** One sentence about what was missed, or why nothing can be saved. */
  note: string;
  disabled: boolean;
  /** The fitting grade, so that Enter on the result can lead to it. */
  fitting: RefObject<HTMLButtonElement | null>;
  onGrade: (grade: Grade) => void;
}

const GRADES: readonly Grade[] = [1, 2, 3, 4];
const TWO_GRADES: readonly Grade[] = [1, 3];

/** The arrows go from grade to grade. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const from = event.currentTarget;
  const to = event.key === 'ArrowLeft' ? from.previousElementSibling : event.key === 'ArrowRight' ? from.nextElementSibling : null;
  if (to instanceof HTMLButtonElement) to.focus();
}

/** Four words for what happened, or two, each with the day it leads to. */
export function GradeBar({ suggested, two, intervals, note, disabled, fitting, onGrade }: GradeBarProps) {
  const fits = gradeOfDigit(suggested, two);
  return (
    <div>
      <p id="grade-note" className={css.note}>
        {note}
      </p>
      <fieldset className={css.grades} data-two={two || undefined}>
        <legend className={css.legend}>How did it go?</legend>
        {(two ? TWO_GRADES : GRADES).map((grade, index) => (
          <button
            key={grade}
            ref={grade === fits ? fitting : undefined}
            type="button"
            className={css.grade}
            data-fits={grade === fits || undefined}
            // One stop for the Tab key, at the grade that fits; arrows and digits reach the others.
            tabIndex={grade === fits ? 0 : -1}
            aria-keyshortcuts={String(index + 1)}
            disabled={disabled}
            onKeyDown={walk}
            onClick={() => onGrade(grade)}
          >
            <span className={css.name}>{two && grade === 3 ? 'had it' : GRADE_NAMES[grade]}</span>
            <span className={css.when}>
              {intervals ? formatLength(intervals[grade]) : '…'} <Kbd>{index + 1}</Kbd>
            </span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
