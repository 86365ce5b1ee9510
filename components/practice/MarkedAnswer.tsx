import type { RefObject } from 'react';
import type { AnchorSpan } from '@/core/grading/grade-answer.ts';
import { MarkedText } from './MarkedText.tsx';
import css from './MarkedAnswer.module.css';

interface MarkedAnswerProps {
  answer: string;
  spans: readonly AnchorSpan[];
  letterOf: (anchorId: string) => string;
  /** Where a selection counts as the person's own phrase. */
  words: RefObject<HTMLDivElement | null>;
}

/** The answer as typed; what was recognised is marked with the letter of its point. */
export function MarkedAnswer({ answer, spans, letterOf, words }: MarkedAnswerProps) {
  if (!answer.trim()) return <p className={css.empty}>You typed nothing. Say it aloud, then mark below what you said.</p>;
  return (
    <div ref={words} className={css.answer}>
      <MarkedText answer={answer} spans={spans} letterOf={letterOf} />
    </div>
  );
}
