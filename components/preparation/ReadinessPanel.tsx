import { topicName } from '@/components/progress/topic-names.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import type { Readiness, TopicReadiness } from '@/core/preparation/readiness.ts';
import { READY_SHARE } from '@/core/preparation/readiness.ts';
import { t } from '@/language/t.ts';
import { Panel } from './Panel.tsx';
import { readinessSentence } from './readiness-sentence.ts';
import css from './ReadinessPanel.module.css';

function Row({ row }: { row: TopicReadiness }) {
  const share = row.recalled / Math.max(1, row.anchors);
  return (
    <li className={css.row}>
      <span className={css.name}>
        {topicName(row.topic)}
        {row.required ? '' : <span className={css.wish}> {t('practice.nice')}</span>}
      </span>
      <span className={css.track} aria-hidden="true">
        <span className={css.fill} data-ready={row.ready} style={{ width: `${Math.round(share * 100)}%` }} />
        <span className={css.mark} style={{ left: `${READY_SHARE * 100}%` }} />
      </span>
      <span className={css.count}>
        {row.unseen > 0
          ? t('prepare.readiness.rowUnseen', row.anchors, { recalled: Math.round(row.recalled), unseen: row.unseen })
          : t('prepare.readiness.row', row.anchors, { recalled: Math.round(row.recalled) })}
        <strong className={css.state} data-ready={row.ready}>
          {row.ready ? t('prepare.readiness.ready') : t('prepare.readiness.notYet')}
        </strong>
      </span>
    </li>
  );
}

/** How far a person is for this posting, by topic; never one number. */
export function ReadinessPanel({ readiness }: { readiness: Readiness }) {
  return (
    <Panel id="readiness" title={t('prepare.readiness.title')} lead={readinessSentence(readiness)}>
      <ul className={css.rows}>
        {readiness.topics.map((row) => (
          <Row key={row.topic} row={row} />
        ))}
      </ul>
      <Disclosure summary={t('prepare.readiness.how')}>
        <ol className={css.how}>
          <li>{t('prepare.readiness.how1')}</li>
          <li>{t('prepare.readiness.how2')}</li>
          <li>{t('prepare.readiness.how3')}</li>
          <li>{t('prepare.readiness.how4')}</li>
          <li>{t('prepare.readiness.how5')}</li>
        </ol>
      </Disclosure>
    </Panel>
  );
}
