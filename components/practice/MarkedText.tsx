import { Fragment } from 'react';
import type { AnchorSpan } from '@/core/grading/grade-answer.ts';
import { markSpans } from './mark-spans.ts';
import css from './MarkedAnswer.module.css';

interface MarkedTextProps {
  answer: string;
  spans: readonly AnchorSpan[];
  letterOf: (anchorId: string) => string;
}

/** Words as typed; what was recognised is marked with the letter of its point. */
export function MarkedText({ answer, spans, letterOf }: MarkedTextProps) {
  return markSpans(answer, spans).map(({ text, start, anchorIds }) => {
    if (anchorIds.length === 0) return <Fragment key={start}>{text}</Fragment>;
    const ends = anchorIds.filter((id) => spans.some((span) => span.anchorId === id && span.end === start + text.length));
    return (
      <mark key={start} className={css.mark}>
        {text}
        {ends.length > 0 && <sup className={css.letter}>{ends.map(letterOf).join(' ')}</sup>}
      </mark>
    );
  });
}
