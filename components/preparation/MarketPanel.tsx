import { plural } from '@/components/progress/plural.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import type { Market, TopicDemand } from '@/core/preparation/market.ts';
import { Panel } from './Panel.tsx';
import css from './MarketPanel.module.css';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function reason({ postings, required, recalled }: TopicDemand, all: number): string {
  const must = required > 0 ? `, in ${required} as a must` : '';
  return `${postings} of ${plural(all, 'posting')} stress it${must}; of its likeliest questions about ${percent(recalled)} would come back today.`;
}

function Bars({ market }: { market: Market }) {
  const most = Math.max(1, ...market.topics.map(({ postings }) => postings));
  return (
    <ul className={css.bars} aria-hidden="true">
      {market.topics.map(({ topic, postings, recalled }) => (
        <li key={topic} className={css.row}>
          <span>{TOPIC_NAMES[topic]}</span>
          <span className={css.track} style={{ width: `${(postings / most) * 100}%` }}>
            <span className={css.fill} style={{ width: percent(recalled) }} />
          </span>
          <span className={css.count}>{postings}</span>
        </li>
      ))}
    </ul>
  );
}

/** What all postings that were opened ask for, against what can be answered today. */
export function MarketPanel({ market, onForget }: { market: Market; onForget: () => void }) {
  if (market.postings === 0)
    return (
      <Panel id="market" title="What the market asks">
        <p className={css.quiet}>Open a few postings with the sidebar, and what they ask for is added up here.</p>
      </Panel>
    );
  return (
    <Panel
      id="market"
      title="What the market asks"
      lead={`${plural(market.postings, 'posting')} opened so far. They are counted on this machine only.`}
      aside={
        <Button look="quiet" onClick={onForget}>
          Forget these postings
        </Button>
      }
    >
      <Bars market={market} />
      <p className={css.legend} aria-hidden="true">
        length: postings that stress the topic · filled: what of it would come back today
      </p>
      <Disclosure summary="As a table">
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col">Postings</th>
              <th scope="col">As a must</th>
              <th scope="col">Would come back</th>
            </tr>
          </thead>
          <tbody>
            {market.topics.map(({ topic, postings, required, recalled }) => (
              <tr key={topic}>
                <th scope="row">{TOPIC_NAMES[topic]}</th>
                <td>{postings}</td>
                <td>{required}</td>
                <td>{percent(recalled)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {market.tools.length > 0 ? (
          <p className={css.tools}>
            Named products:{' '}
            {market.tools
              .slice(0, 15)
              .map(({ tool, postings }) => `${tool} (${postings})`)
              .join(', ')}
          </p>
        ) : null}
      </Disclosure>
      {market.next.length > 0 ? (
        <>
          <h3 className={css.subtitle}>Learn next</h3>
          <ol className={css.next}>
            {market.next.map((row) => (
              <li key={row.topic}>
                <strong>{TOPIC_NAMES[row.topic]}</strong>: {reason(row, market.postings)}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Panel>
  );
}
