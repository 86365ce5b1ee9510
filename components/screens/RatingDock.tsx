import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { anchorLetter } from '@/components/practice/anchor-letter.ts';
import { FailedBar } from '@/components/practice/FailedBar.tsx';
import { GradeBar } from '@/components/practice/GradeBar.tsx';
import { GRADE_NAMES } from '@/core/grade-names.ts';
import { SavedBar } from '@/components/practice/SavedBar.tsx';
import { formatLength } from '@/components/progress/format-time.ts';
import type { Practice } from '@/hooks/use-practice.ts';

interface RatingDockProps {
  anchors: readonly { id: string }[];
  practice: Practice;
  writable: boolean;
  twoGrades: boolean;
  fitting: RefObject<HTMLButtonElement | null>;
  onNext: (() => void) | null;
  onBack: () => void;
}

function noteOf({ intervals, missed, state }: Practice, letters: string, writable: boolean): string {
  if (state.phase === 'saving') return 'Saving…';
  if (!writable) return 'Nothing can be saved at the moment.';
  if (intervals && intervals.missed !== null && missed.length > 0)
    return `${letters} not found: back in ${formatLength(intervals.missed)} either way.`;
  return 'How did it go?';
}

/** The foot of a revealed question: grades, or what became of them. */
export function RatingDock({ anchors, practice, writable, twoGrades, fitting, onNext, onBack }: RatingDockProps) {
  const { state, intervals, suggested } = practice;
  const next = useRef<HTMLButtonElement>(null);
  const letters = anchors.flatMap(({ id }, index) => (practice.missed.includes(id) ? [anchorLetter(index)] : [])).join(', ');
  const saved = state.phase === 'saved';
  useEffect(() => {
    if (saved) next.current?.focus();
  }, [saved]);
  if (saved && state.attempt) {
    const back = state.nextIn === null ? '' : ` Back in ${formatLength(state.nextIn)}.`;
    return <SavedBar text={`Saved as “${GRADE_NAMES[state.attempt.grade]}”.${back}`} next={next} onNext={onNext} onBack={onBack} />;
  }
  return (
    <>
      {state.phase === 'failed' && state.error && <FailedBar reason={state.error} onRetry={practice.retry} />}
      <GradeBar
        suggested={suggested}
        two={twoGrades}
        intervals={intervals?.grades ?? null}
        note={noteOf(practice, letters, writable)}
        disabled={!writable || state.phase === 'saving'}
        fitting={fitting}
        onGrade={practice.grade}
      />
    </>
  );
}
