import { useId } from 'react';
import type { ForecastDay } from '@/core/schedule/forecast.ts';
import { formatShortDay } from './format-time.ts';
import { PictureTable } from './PictureTable.tsx';
import { formatPercent } from '@/language/formatters.ts';
import { t } from '@/language/t.ts';
import css from './Picture.module.css';

const WIDTH = 364;
const HEIGHT = 92;
const BOTTOM = 16;
const TOP = 12;

const percent = (share: number | null): string => (share === null ? '' : formatPercent(share));

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
        {t('review.forecast.title', { days: days.length })}
      </h2>
      <p className={css.sum}>
        {t('review.forecast.sum', total, { today: first?.due ?? 0, from: percent(first?.recall ?? 0), to: percent(last?.recall ?? 0) })}
      </p>
      <svg
        className={css.forecast}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + BOTTOM}`}
        role="img"
        aria-label={t('review.forecast.picture', {
          days: days.length,
          total,
          from: percent(first?.recall ?? 0),
          to: percent(last?.recall ?? 0),
        })}
      >
        {days.map(({ from, due, recall }, at) => {
          const height = (due / most) * (HEIGHT - TOP - 10);
          return (
            <g key={from}>
              <title>{t('review.forecast.day', { day: formatShortDay(from), due, recall: percent(recall) })}</title>
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
        <span data-kind="due">{t('review.forecast.due')}</span>
        <span data-kind="recall">{t('review.forecast.recall')}</span>
      </p>
      <PictureTable
        label={t('review.forecast.table')}
        heads={[t('common.day'), t('review.forecast.headDue'), t('review.forecast.headRecall')]}
        rows={days.map(({ from, due, recall }) => [formatShortDay(from), due, percent(recall)])}
      />
    </section>
  );
}
