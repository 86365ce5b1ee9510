import { useMemo } from 'react';
import { CalibrationChart } from '@/components/progress/CalibrationChart.tsx';
import { countProgress } from '@/components/progress/count-progress.ts';
import { ForecastChart } from '@/components/progress/ForecastChart.tsx';
import { HeatMap } from '@/components/progress/HeatMap.tsx';
import { ProgressStrip } from '@/components/progress/ProgressStrip.tsx';
import { coverageByTopic } from '@/core/notes/coverage.ts';
import { daysOfPractice } from '@/core/notes/days-of-practice.ts';
import { calibrate } from '@/core/schedule/calibration.ts';
import { forecast } from '@/core/schedule/forecast.ts';
import type { Notebook } from '@/hooks/read-notebook.ts';
import css from './ReviewScreen.module.css';

const WEEKS = 26;
const DAYS_AHEAD = 14;

const offsetAt = (at: number): number => -new Date(at).getTimezoneOffset();

/** What is sooner seen than read: when was practised, what comes, and how far each topic is. */
export function ReviewPictures({ book }: { book: Notebook }) {
  const { attempts, notes, due, questions, bank, schedules, readAt, dayStartsAt } = book;
  const days = useMemo(
    () =>
      daysOfPractice(
        { attempts: attempts.map(({ at }) => at), notes: notes.map(({ createdAt }) => createdAt) },
        { now: readAt, dayStartsAt, offsetAt },
        WEEKS,
      ),
    [attempts, notes, readAt, dayStartsAt],
  );
  const ahead = useMemo(
    () => forecast(schedules, { now: readAt, dayStartsAt, offsetMinutes: offsetAt(readAt) }, DAYS_AHEAD),
    [schedules, readAt, dayStartsAt],
  );
  const progress = useMemo(() => countProgress(attempts, due, questions), [attempts, due, questions]);
  const coverage = useMemo(() => coverageByTopic(attempts, bank), [attempts, bank]);
  const guesses = useMemo(() => calibrate(attempts), [attempts]);
  if (attempts.length + notes.length === 0) return null;
  return (
    <div className={css.pictures}>
      <HeatMap days={days} />
      {schedules.length > 0 ? <ForecastChart days={ahead} /> : null}
      {progress.length > 0 ? <ProgressStrip rows={progress} coverage={coverage} /> : null}
      {guesses.length > 0 ? <CalibrationChart points={guesses} /> : null}
    </div>
  );
}
