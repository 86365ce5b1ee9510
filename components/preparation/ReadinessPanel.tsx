import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import type { Readiness, TopicReadiness } from '@/core/preparation/readiness.ts';
import { READY_SHARE } from '@/core/preparation/readiness.ts';
import { Panel } from './Panel.tsx';
import { readinessSentence } from './readiness-sentence.ts';
import css from './ReadinessPanel.module.css';

function Row({ row }: { row: TopicReadiness }) {
  const share = row.recalled / Math.max(1, row.anchors);
  return (
    <li className={css.row}>
      <span className={css.name}>
        {TOPIC_NAMES[row.topic]}
        {row.required ? '' : <span className={css.wish}> nice to have</span>}
      </span>
      <span className={css.track} aria-hidden="true">
        <span className={css.fill} data-ready={row.ready} style={{ width: `${Math.round(share * 100)}%` }} />
        <span className={css.mark} style={{ left: `${READY_SHARE * 100}%` }} />
      </span>
      <span className={css.count}>
        about {Math.round(row.recalled)} of {row.anchors} anchors
        {row.unseen > 0 ? `, ${row.unseen} never asked` : ''}
        <strong className={css.state} data-ready={row.ready}>
          {row.ready ? 'ready' : 'not yet'}
        </strong>
      </span>
    </li>
  );
}

/** How far a person is for this posting, by topic; never one number. */
export function ReadinessPanel({ readiness }: { readiness: Readiness }) {
  return (
    <Panel id="readiness" title="Readiness" lead={readinessSentence(readiness)}>
      <ul className={css.rows}>
        {readiness.topics.map((row) => (
          <Row key={row.topic} row={row} />
        ))}
      </ul>
      <Disclosure summary="How this is counted">
        <ol className={css.how}>
          <li>The topics are those that this posting stresses most, six at most.</li>
          <li>For each topic the posting&rsquo;s three likeliest questions count, with all their anchors.</li>
          <li>An anchor counts by how likely you would name it today: it fades from your last review, along your own stability.</li>
          <li>What you missed the last time, or were never asked, counts as nothing until you name it.</li>
          <li>A topic is ready when three in four of its anchors would come back (the line in the bar).</li>
        </ol>
      </Disclosure>
    </Panel>
  );
}
