import { useState } from 'react';
import { gradeName } from '@/components/practice/grade-name.ts';
import { formatClock, formatDate } from '@/components/progress/format-time.ts';
import { MarkedText } from '@/components/practice/MarkedText.tsx';
import { Button } from '@/components/ui/Button.tsx';
import type { AnchorSpan } from '@/core/grading/grade-answer.ts';
import type { AnchorMark, AttemptComparison } from '@/core/notes/compare-attempts.ts';
import { t } from '@/language/t.ts';
import css from './AttemptTable.module.css';

interface AttemptTableProps {
  comparison: AttemptComparison;
  /** By the attempt's id: where points were recognised in its answer. */
  spans: ReadonlyMap<string, readonly AnchorSpan[]>;
}

/** Columns that are read at a glance; older ones on demand. */
const AT_ONCE = 6;

const MARKS = {
  found: { sign: '✓', words: 'review.compare.found' },
  claimed: { sign: '✓', words: 'practice.saidIt' },
  missed: { sign: '○', words: 'review.compare.missed' },
} as const satisfies Record<AnchorMark, { sign: string; words: string }>;

const namedWords = (named: number, guess: number | null): string =>
  guess === null ? t('review.compare.named', { named }) : t('review.compare.guessed', { named, guess });

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
      <div className={css.frame} role="region" aria-label={t('review.compare.table')} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('review.compare.point')}</th>
              {attempts.map(({ id, at, grade, guess, found, claimed, ahead }) => (
                <th key={id} scope="col">
                  <time dateTime={new Date(at).toISOString()}>
                    {formatDate(at)}, {formatClock(at)}
                  </time>
                  <span className={css.grade}>
                    {gradeName(grade)} · {namedWords(new Set([...found, ...claimed.map(({ anchorId }) => anchorId)]).size, guess)}
                    {ahead ? ` · ${t('review.aheadOfTime')}` : ''}
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
                          <span aria-hidden="true">{MARKS[mark].sign}</span> {t(MARKS[mark].words)}
                        </>
                      ) : (
                        <span className={css.none}>{t('review.compare.notAsked')}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('common.answer')}</th>
              {attempts.map(({ id, answer }) => (
                <td key={id} className={css.answer}>
                  {answer.trim() ? (
                    <MarkedText answer={answer} spans={spans.get(id) ?? []} letterOf={(anchorId) => letters.get(anchorId) ?? ''} />
                  ) : (
                    <span className={css.none}>{t('review.noWords')}</span>
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {comparison.attempts.length > attempts.length ? (
        <Button onClick={() => setAll(true)}>{t('review.compare.older', { count: comparison.attempts.length - attempts.length })}</Button>
      ) : null}
    </>
  );
}
