import type { ReactNode } from 'react';
import { formatClock } from '@/components/progress/format-time.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import type { PostingRecord } from '@/core/records.ts';
import { Chip } from '@/components/ui/Chip.tsx';
import type { Entry } from './entries.ts';
import type { RowActions } from './row-actions.ts';
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

interface EntryHeadProps {
  entry: Entry;
  titleId: string;
  row: RowActions;
  /** Stand at the end of the line. */
  actions: ReactNode;
}

/** The line over a note or an attempt: when, about what, for which posting, with which tags. */
export function EntryHead({ entry, titleId, row, actions }: EntryHeadProps) {
  const { question, questionId, topic, posting, tags } = entry;
  const title = question?.title ?? (questionId ? `${questionId}, no longer in the bank` : 'Note');
  const at = entry.kind === 'note' ? entry.note.updatedAt : entry.at;
  return (
    <header className={css.head}>
      <div className={css.meta}>
        <input
          type="checkbox"
          className={css.pick}
          aria-label={`Select: ${title}`}
          checked={row.selected}
          // The shift key takes everything from the row chosen before to this one.
          onChange={(event) => row.onSelect(event.target.checked, (event.nativeEvent as MouseEvent).shiftKey)}
        />
        <span className={css.kind} data-kind={entry.kind}>
          {entry.kind === 'note' ? 'Note' : 'Attempt'}
        </span>
        <time dateTime={new Date(at).toISOString()}>{formatClock(at)}</time>
        {topic ? <span>{TOPIC_NAMES[topic]}</span> : null}
        {posting ? <PostingName posting={posting} /> : null}
        {tags.map((tag) => (
          <Chip key={tag} tone="accent">
            {tag}
          </Chip>
        ))}
      </div>
      <div className={css.actions}>{actions}</div>
      <h3 id={titleId} className={css.title}>
        {title}
      </h3>
      {question ? <p className={css.question}>{question.question}</p> : null}
    </header>
  );
}
