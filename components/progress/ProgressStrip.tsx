import type { TopicCoverage } from '@/core/notes/coverage.ts';
import { t } from '@/language/t.ts';
import type { TopicProgress } from './count-progress.ts';
import { topicName } from './topic-names.ts';
import css from './ProgressStrip.module.css';

const WIDTH = 200;

function Bar({ row }: { row: TopicProgress }) {
  const parts = [
    { name: 'known', count: row.known },
    { name: 'learning', count: row.learning },
    { name: 'due', count: row.due },
  ].filter(({ count }) => count > 0);
  const all = Math.max(1, row.known + row.learning + row.due + row.unseen);
  const widths = parts.map(({ count }) => (count / all) * WIDTH);
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  return (
    <svg className={css.bar} viewBox={`0 0 ${WIDTH} 6`} preserveAspectRatio="none">
      <rect className={css.rest} width={WIDTH} height="6" />
      {parts.map(({ name }, index) => (
        <rect key={name} className={css[name]} x={starts[index]} width={widths[index]} height="6" />
      ))}
    </svg>
  );
}

function say(row: TopicProgress): string {
  const parts = [
    [row.known, 'review.progress.countKnown'],
    [row.learning, 'review.progress.countLearning'],
    [row.due, 'review.progress.countDue'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, key]) => t(key, { count }))
    .join(' · ');
}

interface ProgressStripProps {
  rows: readonly TopicProgress[];
  /** Of every topic of the bank. */
  coverage: readonly TopicCoverage[];
}

/** Where the anchors stand, by topic, and how much of the bank was practised: bars for the eye, a table for screen readers. */
export function ProgressStrip({ rows, coverage }: ProgressStripProps) {
  const coverageOf = new Map(coverage.map((one) => [one.topic, one]));
  const said = (row: TopicProgress): string => {
    const { practised = 0, cards = 0 } = coverageOf.get(row.topic) ?? {};
    return cards === 0 ? '' : t('review.progress.practised', cards, { practised });
  };
  const begun = new Set(rows.map(({ topic }) => topic));
  const untouched = coverage.filter(({ topic, cards }) => !begun.has(topic) && cards > 0);
  return (
    <section className={css.strip} aria-labelledby="progress-title">
      <div className={css.head}>
        <h2 id="progress-title" className={css.title}>
          {t('review.progress.title')}
        </h2>
        <p className={css.legend} aria-hidden="true">
          <span data-kind="known">{t('review.progress.legendKnown')}</span>
          <span data-kind="learning">{t('review.progress.legendLearning')}</span>
          <span data-kind="due">{t('review.progress.legendDue')}</span>
          <span data-kind="rest">{t('review.progress.legendRest')}</span>
        </p>
      </div>
      <ul className={css.topics} aria-hidden="true">
        {rows.map((row) => (
          <li key={row.topic} className={css.topic}>
            <span className={css.name}>{topicName(row.topic)}</span>
            <Bar row={row} />
            <span className={css.counts}>{say(row)}</span>
            <span className={css.counts}>{said(row)}</span>
          </li>
        ))}
      </ul>
      <div className={css.table}>
        <table>
          <caption>{t('review.progress.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('common.topic')}</th>
              <th scope="col">{t('review.progress.known')}</th>
              <th scope="col">{t('review.progress.learning')}</th>
              <th scope="col">{t('review.progress.due')}</th>
              <th scope="col">{t('review.progress.rest')}</th>
              <th scope="col">{t('common.questions')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.topic}>
                <th scope="row">{topicName(row.topic)}</th>
                <td>{row.known}</td>
                <td>{row.learning}</td>
                <td>{row.due}</td>
                <td>{row.unseen}</td>
                <td>{said(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {untouched.length > 0 ? (
        <p className={css.untouched}>
          {t('review.progress.untouched', { topics: untouched.map(({ topic, cards }) => `${topicName(topic)} (${cards})`).join(', ') })}
        </p>
      ) : null}
    </section>
  );
}
