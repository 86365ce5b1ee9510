import { useEffect, useMemo, useRef } from 'react';
import { AttemptTable } from '@/components/notes/AttemptTable.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { compareAttempts } from '@/core/notes/compare-attempts.ts';
import { gradeAnswer } from '@/core/grading/grade-answer.ts';
import type { Notebook } from '@/hooks/read-notebook.ts';
import css from './ReviewScreen.module.css';

interface ReviewComparisonProps {
  questionId: string;
  book: Notebook;
  onClose: () => void;
}

/** All attempts at one question beside each other; with the answers as they were typed, marked where points were recognised. */
export function ReviewComparison({ questionId, book, onClose }: ReviewComparisonProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const { attempts, questions } = book;
  const question = useMemo(() => questions.find(({ id }) => id === questionId) ?? null, [questions, questionId]);
  const comparison = useMemo(
    () => compareAttempts(question ?? { id: questionId, anchors: [] }, attempts),
    [question, questionId, attempts],
  );
  const spans = useMemo(() => {
    const own = Object.fromEntries(
      comparison.anchors.map(({ id }) => [
        id,
        comparison.attempts.flatMap(({ claimed }) =>
          claimed.filter(({ anchorId, phrase }) => anchorId === id && phrase).map(({ phrase }) => phrase),
        ),
      ]),
    );
    return new Map(comparison.attempts.map(({ id, answer }) => [id, question ? gradeAnswer(question, answer, own).spans : []]));
  }, [comparison, question]);
  useEffect(() => title.current?.focus(), []);
  if (comparison.attempts.length === 0) return null;
  return (
    <section className={css.comparison} aria-labelledby="comparison-title">
      <div className={css.comparisonHead}>
        <h2 ref={title} id="comparison-title" tabIndex={-1}>
          Attempts side by side: {question?.title ?? questionId}
        </h2>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
      <AttemptTable comparison={comparison} spans={spans} />
    </section>
  );
}
