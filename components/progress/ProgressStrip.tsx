import type { TopicCoverage } from '@/core/notes/coverage.ts';
import type { TopicProgress } from './count-progress.ts';
import { plural } from './plural.ts';
import { TOPIC_NAMES } from './topic-names.ts';
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
    [row.known, 'known'],
    [row.learning, 'learning'],
    [row.due, 'due'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
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
    return cards === 0 ? '' : `${practised} of ${plural(cards, 'question')} practised`;
  };
  const begun = new Set(rows.map(({ topic }) => topic));
  const untouched = coverage.filter(({ topic, cards }) => !begun.has(topic) && cards > 0);
  return (
    <section className={css.strip} aria-labelledby="progress-title">
      <div className={css.head}>
        <h2 id="progress-title" className={css.title}>
          Anchors by topic
        </h2>
        <p className={css.legend} aria-hidden="true">
          <span data-kind="known">known: named last time</span>
          <span data-kind="learning">learning: missed last time</span>
          <span data-kind="due">due now</span>
          <span data-kind="rest">not asked yet</span>
        </p>
      </div>
      <ul className={css.topics} aria-hidden="true">
        {rows.map((row) => (
          <li key={row.topic} className={css.topic}>
            <span className={css.name}>{TOPIC_NAMES[row.topic]}</span>
            <Bar row={row} />
            <span className={css.counts}>{say(row)}</span>
            <span className={css.counts}>{said(row)}</span>
          </li>
        ))}
      </ul>
      <div className={css.table}>
        <table>
          <caption>Anchors by topic</caption>
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col">Known</th>
              <th scope="col">Learning</th>
              <th scope="col">Due</th>
              <th scope="col">Not asked yet</th>
              <th scope="col">Questions</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.topic}>
                <th scope="row">{TOPIC_NAMES[row.topic]}</th>
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
        <p className={css.untouched}>Not begun: {untouched.map(({ topic, cards }) => `${TOPIC_NAMES[topic]} (${cards})`).join(', ')}</p>
      ) : null}
    </section>
  );
}
