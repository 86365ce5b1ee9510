import { Disclosure } from '@/components/ui/Disclosure.tsx';
import type { CalibrationPoint } from '@/core/schedule/calibration.ts';
import { formatDate } from './format-time.ts';
import { plural } from './plural.ts';
import css from './CalibrationChart.module.css';

const WIDTH = 600;
const HEIGHT = 110;
const EDGE = 8;
/** More than a screen holds says nothing more. */
const MOST_POINTS = 60;
/** Within half an anchor a guess is as good as it can be. */
const CLOSE = 0.5;

function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  const text = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(Math.abs(rounded));
  return rounded > 0 ? `+${text}` : rounded < 0 ? `−${text}` : text;
}

/** One sentence on where the guesses stand now. */
export function sayCalibration(points: readonly CalibrationPoint[]): string {
  const last = points.at(-1);
  if (!last) return '';
  const recent = Math.min(10, points.length);
  const over = `Over your last ${plural(recent, 'guess', 'guesses')}`;
  if (Math.abs(last.trend) <= CLOSE) return `${over} you knew about what you had named.`;
  const by = signed(Math.abs(last.trend)).replace('+', '');
  return `${over} you expected ${by} ${last.trend > 0 ? 'more' : 'fewer'} than were found, in the mean.`;
}

/** Guess minus found over time: a line for the eye, a sentence and a table for everybody. */
export function CalibrationChart({ points }: { points: readonly CalibrationPoint[] }) {
  const shown = points.slice(-MOST_POINTS);
  const most = Math.max(2, ...shown.map(({ off }) => Math.abs(off)));
  const x = (index: number) => (shown.length === 1 ? WIDTH / 2 : EDGE + (index / (shown.length - 1)) * (WIDTH - 2 * EDGE));
  const y = (value: number) => HEIGHT / 2 - (value / most) * (HEIGHT / 2 - EDGE);
  return (
    <section className={css.chart} aria-labelledby="calibration-title">
      <h2 id="calibration-title" className={css.title}>
        Guess and found
      </h2>
      <p className={css.sentence}>{sayCalibration(points)}</p>
      <div className={css.plot} aria-hidden="true">
        <p className={css.axis}>
          <span>expected more (+{most})</span>
          <span>as many</span>
          <span>expected fewer (−{most})</span>
        </p>
        <svg className={css.lines} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
          <line className={css.zero} x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
          <polyline className={css.trend} points={shown.map(({ trend }, index) => `${x(index)},${y(trend)}`).join(' ')} />
          {shown.map(({ attemptId, off }, index) => (
            // A line without length and a round cap stays a circle when the picture is stretched.
            <line key={attemptId} className={css.point} x1={x(index)} x2={x(index)} y1={y(off)} y2={y(off)} />
          ))}
        </svg>
      </div>
      <Disclosure summary="As a table">
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Guess</th>
              <th scope="col">Found</th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
          <tbody>
            {shown.toReversed().map(({ attemptId, at, guess, named, asked, off }) => (
              <tr key={attemptId}>
                <th scope="row">{formatDate(at)}</th>
                <td>{guess}</td>
                <td>
                  {named} of {asked}
                </td>
                <td>{signed(off)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  );
}
