import { useId } from 'react';
import type { PracticeDay } from '@/core/notes/days-of-practice.ts';
import { formatCalendarDay, formatMonth } from './format-time.ts';
import { PictureTable } from './PictureTable.tsx';
import { plural } from './plural.ts';
import css from './Picture.module.css';

const CELL = 11;
const STEP = 13;
const LEFT = 28;
const TOP = 14;
/** Every other day is named: there is no room for more. */
const DAY_NAMES = [
  [0, 'Mon'],
  [2, 'Wed'],
  [4, 'Fri'],
] as const;

/** 0 to 4, by what a busy day was in these weeks: one day of a hundred answers must not make all others pale. */
function depthOf(count: number, busy: number): number {
  return count === 0 ? 0 : Math.min(4, Math.ceil((count / busy) * 4));
}

const say = ({ day, attempts, notes }: PracticeDay): string =>
  `${formatCalendarDay(day)}: ${[attempts > 0 || notes === 0 ? plural(attempts, 'answer') : '', notes > 0 ? plural(notes, 'note') : '']
    .filter(Boolean)
    .join(', ')}`;

/** The days of half a year, a column a week, darker where more was practised; the same as a table below. `days` begin on a Monday and end today. */
export function HeatMap({ days }: { days: readonly PracticeDay[] }) {
  const id = useId();
  const weeks = Math.ceil(days.length / 7);
  const active = days.filter(({ attempts, notes }) => attempts + notes > 0);
  const counts = active.map(({ attempts, notes }) => attempts + notes).sort((a, b) => a - b);
  const busy = Math.max(4, counts[Math.floor(counts.length * 0.9)] ?? 0);
  const months = Array.from({ length: weeks }, (_, week) => days[week * 7]?.day ?? '').map((day, week, all) =>
    day.slice(0, 7) === all[week - 1]?.slice(0, 7) ? '' : formatMonth(day),
  );
  const answers = days.reduce((sum, { attempts }) => sum + attempts, 0);
  return (
    <section className={css.picture} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`} className={css.title}>
        Days of practice
      </h2>
      <p className={css.sum}>
        {plural(active.length, 'day')} of the last {weeks} weeks, {plural(answers, 'answer')}
      </p>
      <svg
        className={css.heat}
        viewBox={`0 0 ${LEFT + weeks * STEP} ${TOP + 7 * STEP}`}
        role="img"
        aria-label={`Calendar of the last ${weeks} weeks: ${plural(active.length, 'day')} with practice. The table below lists them.`}
      >
        {months.map((name, week) =>
          // The first column is often the end of a month: two names would touch.
          name && (week > 0 || (!months[1] && !months[2])) ? (
            <text key={days[week * 7]?.day} className={css.axis} x={LEFT + week * STEP} y={9}>
              {name}
            </text>
          ) : null,
        )}
        {DAY_NAMES.map(([row, name]) => (
          <text key={name} className={css.axis} x={0} y={TOP + row * STEP + 9}>
            {name}
          </text>
        ))}
        {days.map((day, index) => (
          <rect
            key={day.day}
            className={css.cell}
            data-depth={depthOf(day.attempts + day.notes, busy)}
            data-today={index === days.length - 1}
            x={LEFT + Math.floor(index / 7) * STEP}
            y={TOP + (index % 7) * STEP}
            width={CELL}
            height={CELL}
            rx="2"
          >
            <title>{index === days.length - 1 ? `Today, ${say(day)}` : say(day)}</title>
          </rect>
        ))}
      </svg>
      <PictureTable
        label="Days of practice as a table"
        heads={['Day', 'Answers', 'Notes']}
        rows={active.toReversed().map(({ day, attempts, notes }) => [formatCalendarDay(day), attempts, notes])}
      />
    </section>
  );
}
