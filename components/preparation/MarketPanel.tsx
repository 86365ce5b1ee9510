import { topicName } from '@/components/progress/topic-names.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import type { Market, TopicDemand } from '@/core/preparation/market.ts';
import { Panel } from './Panel.tsx';
import { formatPercent } from '@/language/formatters.ts';
import { t } from '@/language/t.ts';
import css from './MarketPanel.module.css';

function reason({ postings, required, recalled }: TopicDemand, all: number): string {
  const recall = formatPercent(recalled);
  return required > 0
    ? t('prepare.market.must', all, { postings, required, recall })
    : t('prepare.market.stress', all, { postings, recall });
}

function Bars({ market }: { market: Market }) {
  const most = Math.max(1, ...market.topics.map(({ postings }) => postings));
  return (
    <ul className={css.bars} aria-hidden="true">
      {market.topics.map(({ topic, postings, recalled }) => (
        <li key={topic} className={css.row}>
          <span>{topicName(topic)}</span>
          <span className={css.track} style={{ width: `${(postings / most) * 100}%` }}>
            <span className={css.fill} style={{ width: `${Math.round(recalled * 100)}%` }} />
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
      <Panel id="market" title={t('prepare.market.title')}>
        <p className={css.quiet}>{t('prepare.market.empty')}</p>
      </Panel>
    );
  return (
    <Panel
      id="market"
      title={t('prepare.market.title')}
      lead={t('prepare.market.lead', market.postings)}
      aside={
        <Button look="quiet" onClick={onForget}>
          {t('prepare.market.forget')}
        </Button>
      }
    >
      <Bars market={market} />
      <p className={css.legend} aria-hidden="true">
        {t('prepare.market.legend')}
      </p>
      <Disclosure summary={t('common.asTable')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('common.topic')}</th>
              <th scope="col">{t('prepare.market.postings')}</th>
              <th scope="col">{t('prepare.market.asMust')}</th>
              <th scope="col">{t('prepare.market.recall')}</th>
            </tr>
          </thead>
          <tbody>
            {market.topics.map(({ topic, postings, required, recalled }) => (
              <tr key={topic}>
                <th scope="row">{topicName(topic)}</th>
                <td>{postings}</td>
                <td>{required}</td>
                <td>{formatPercent(recalled)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {market.tools.length > 0 ? (
          <p className={css.tools}>
            {t('prepare.market.tools', {
              tools: market.tools
                .slice(0, 15)
                .map(({ tool, postings }) => `${tool} (${postings})`)
                .join(', '),
            })}
          </p>
        ) : null}
      </Disclosure>
      {market.next.length > 0 ? (
        <>
          <h3 className={css.subtitle}>{t('prepare.market.next')}</h3>
          <ol className={css.next}>
            {market.next.map((row) => (
              <li key={row.topic}>
                <strong>{topicName(row.topic)}</strong>: {reason(row, market.postings)}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Panel>
  );
}
