import { useState } from 'react';
import { formatClock, formatDate } from '@/components/progress/format-time.ts';
import { GRADE_NAMES } from '@/core/grade-names.ts';
import { MarkedText } from '@/components/practice/MarkedText.tsx';
import { Button } from '@/components/ui/Button.tsx';
import type { AnchorSpan } from '@/core/grading/grade-answer.ts';
import type { AnchorMark, AttemptComparison } from '@/core/notes/compare-attempts.ts';
import css from './AttemptTable.module.css';

interface AttemptTableProps {
  comparison: AttemptComparison;
  /** By the attempt's id: where points were recognised in its answer. */
  spans: ReadonlyMap<string, readonly AnchorSpan[]>;
}

/** Columns that are read at a glance; older ones on demand. */
const AT_ONCE = 6;

const MARKS: Readonly<Record<AnchorMark, { sign: string; words: string }>> = {
  found: { sign: '✓', words: 'found' },
  claimed: { sign: '✓', words: 'you said it' },
  missed: { sign: '○', words: 'missed' },
};

const letterOf = (index: number): string => (index < 26 ? String.fromCodePoint(65 + index) : '');

/** Attempts as columns, newest first, points as rows: a real table that scrolls sideways where it is narrow. */
export function AttemptTable({ comparison, spans }: AttemptTableProps) {
  const [all, setAll] = useState(false);
  const attempts = all ? comparison.attempts : comparison.attempts.slice(0, AT_ONCE);
  const letters = new Map(comparison.anchors.map(({ id }, index) => [id, letterOf(index)]));
  return (
    <>
      {/* Scrolled with the arrow keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.frame} role="region" aria-label="Table of attempts" tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Point</th>
              {attempts.map(({ id, at, grade, guess, found, claimed, ahead }) => (
                <th key={id} scope="col">
                  <time dateTime={new Date(at).toISOString()}>
                    {formatDate(at)}, {formatClock(at)}
                  </time>
                  <span className={css.grade}>
                    {GRADE_NAMES[grade]} · {new Set([...found, ...claimed.map(({ anchorId }) => anchorId)]).size} named
                    {guess === null ? '' : `, guessed ${guess}`}
                    {ahead ? ' · ahead of time' : ''}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.anchors.map(({ id, text, marks }) => (
              <tr key={id}>
                <th scope="row">
                  <span className={css.letter}>{letters.get(id)}</span> {text}
                </th>
                {attempts.map((attempt, column) => {
                  const mark = marks[column];
                  return (
                    <td key={attempt.id} data-mark={mark ?? 'none'}>
                      {mark ? (
                        <>
                          <span aria-hidden="true">{MARKS[mark].sign}</span> {MARKS[mark].words}
                        </>
                      ) : (
                        <span className={css.none}>not asked</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">Answer</th>
              {attempts.map(({ id, answer }) => (
                <td key={id} className={css.answer}>
                  {answer.trim() ? (
                    <MarkedText answer={answer} spans={spans.get(id) ?? []} letterOf={(anchorId) => letters.get(anchorId) ?? ''} />
                  ) : (
                    <span className={css.none}>No words were typed.</span>
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {comparison.attempts.length > attempts.length ? (
        <Button onClick={() => setAll(true)}>Show {comparison.attempts.length - attempts.length} older</Button>
      ) : null}
    </>
  );
}
