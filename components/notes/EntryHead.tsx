import type { ReactNode } from 'react';
import { formatClock } from '@/components/progress/format-time.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import type { PostingRecord } from '@/core/records.ts';
import type { Entry } from './entries.ts';
import css from './Entry.module.css';

/** Where a posting came from; a link only if it is one to the open web. */
function PostingName({ posting }: { posting: PostingRecord }) {
  const name = [posting.title, posting.company].filter(Boolean).join(' · ');
  if (!posting.url?.startsWith('https://')) return <span className={css.posting}>{name}</span>;
  return (
    <a className={css.posting} href={posting.url} target="_blank" rel="noreferrer noopener">
      {name}
    </a>
  );
}

/** The line over a note or an attempt: when, about what, for which posting. `actions` stand at its end. */
export function EntryHead({ entry, titleId, actions }: { entry: Entry; titleId: string; actions: ReactNode }) {
  const { question, questionId, topic, posting } = entry;
  const title = question?.title ?? (questionId ? `${questionId}, no longer in the bank` : 'Note');
  return (
    <header className={css.head}>
      <div className={css.meta}>
        <span className={css.kind} data-kind={entry.kind}>
          {entry.kind === 'note' ? 'Note' : 'Attempt'}
        </span>
        <time dateTime={new Date(entry.at).toISOString()}>{formatClock(entry.at)}</time>
        {topic ? <span>{TOPIC_NAMES[topic]}</span> : null}
        {posting ? <PostingName posting={posting} /> : null}
      </div>
      <div className={css.actions}>{actions}</div>
      <h3 id={titleId} className={css.title}>
        {title}
      </h3>
      {question ? <p className={css.question}>{question.question}</p> : null}
    </header>
  );
}
