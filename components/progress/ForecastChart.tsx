import { useId } from 'react';
import type { ForecastDay } from '@/core/schedule/forecast.ts';
import { formatShortDay } from './format-time.ts';
import { PictureTable } from './PictureTable.tsx';
import { plural } from './plural.ts';
import css from './Picture.module.css';

const WIDTH = 364;
const HEIGHT = 92;
const BOTTOM = 16;
const TOP = 12;

const percent = (share: number | null): string => (share === null ? '' : `${Math.round(share * 100)} %`);

/** What the coming days bring when nothing is practised: bars for what falls due, a line for what would still be named; as a table below. */
export function ForecastChart({ days }: { days: readonly ForecastDay[] }) {
  const id = useId();
  const most = Math.max(1, ...days.map(({ due }) => due));
  const step = WIDTH / days.length;
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP);
  const last = days.at(-1);
  const first = days[0];
  const total = days.reduce((sum, { due }) => sum + due, 0);
  const line = days.flatMap(({ recall }, at) => (recall === null ? [] : [`${((at + 0.5) * step).toFixed(1)},${y(recall).toFixed(1)}`]));
  return (
    <section className={css.picture} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`} className={css.title}>
        The next {days.length} days
      </h2>
      <p className={css.sum}>
        {plural(total, 'anchor')} due, {first?.due ?? 0} of them today. Without practice {percent(first?.recall ?? 0)} named now become{' '}
        {percent(last?.recall ?? 0)}.
      </p>
      <svg
        className={css.forecast}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + BOTTOM}`}
        role="img"
        aria-label={`Bars: anchors due on each of ${days.length} days, ${total} in all. Line: expected recall without practice, from ${percent(first?.recall ?? 0)} to ${percent(last?.recall ?? 0)}. The table below lists them.`}
      >
        {days.map(({ from, due, recall }, at) => {
          const height = (due / most) * (HEIGHT - TOP - 10);
          return (
            <g key={from}>
              <title>{`${formatShortDay(from)}: ${due} due, ${percent(recall)} expected to be named`}</title>
              <rect className={css.hit} x={at * step} y={0} width={step} height={HEIGHT + BOTTOM} />
              <rect className={css.bar} x={at * step + 4} y={HEIGHT - height} width={step - 8} height={height} rx="2" />
              {due > 0 ? (
                <text className={css.number} x={(at + 0.5) * step} y={HEIGHT - height - 3}>
                  {due}
                </text>
              ) : null}
              <text className={css.day} x={(at + 0.5) * step} y={HEIGHT + 12}>
                {new Date(from).getDate()}
              </text>
            </g>
          );
        })}
        <line className={css.base} x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <polyline className={css.recall} points={line.join(' ')} />
      </svg>
      <p className={css.legend} aria-hidden="true">
        <span data-kind="due">anchors due</span>
        <span data-kind="recall">expected recall, top = 100 %</span>
      </p>
      <PictureTable
        label="The next days as a table"
        heads={['Day', 'Anchors due', 'Expected recall']}
        rows={days.map(({ from, due, recall }) => [formatShortDay(from), due, percent(recall)])}
      />
    </section>
  );
}
