import type { KeyboardEvent, RefObject } from 'react';
import { GRADE_NAMES } from '@/core/grade-names.ts';
import type { Grade } from '@/core/records.ts';
import { formatLength } from '@/components/progress/format-time.ts';
import { Kbd } from '@/components/ui/Kbd.tsx';
import css from './GradeBar.module.css';

interface GradeBarProps {
  suggested: Grade;
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

/** The arrows go from grade to grade. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const from = event.currentTarget;
  const to = event.key === 'ArrowLeft' ? from.previousElementSibling : event.key === 'ArrowRight' ? from.nextElementSibling : null;
  if (to instanceof HTMLButtonElement) to.focus();
}

/** Four words for what happened, each with the day it leads to. */
export function GradeBar({ suggested, intervals, note, disabled, fitting, onGrade }: GradeBarProps) {
  return (
    <div>
      <p id="grade-note" className={css.note}>
        {note}
      </p>
      <fieldset className={css.grades}>
        <legend className={css.legend}>How did it go?</legend>
        {GRADES.map((grade) => (
          <button
            key={grade}
            ref={grade === suggested ? fitting : undefined}
            type="button"
            className={css.grade}
            data-fits={grade === suggested || undefined}
            // One stop for the Tab key, at the grade that fits; arrows and digits reach the others.
            tabIndex={grade === suggested ? 0 : -1}
            aria-keyshortcuts={String(grade)}
            disabled={disabled}
            onKeyDown={walk}
            onClick={() => onGrade(grade)}
          >
            <span className={css.name}>{GRADE_NAMES[grade]}</span>
            <span className={css.when}>
              {intervals ? formatLength(intervals[grade]) : '…'} <Kbd>{grade}</Kbd>
            </span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
