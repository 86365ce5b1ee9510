import type { PostingRecord } from '@/core/records.ts';
import { Panel } from './Panel.tsx';
import css from './PostingPicker.module.css';

interface PostingPickerProps {
  postings: readonly PostingRecord[];
  onChoose: (id: string) => void;
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** The postings that were met, newest first; choosing one opens its preparation. */
export function PostingPicker({ postings, onChoose }: PostingPickerProps) {
  const open = postings.filter(({ questions }) => questions.length > 0);
  return (
    <Panel id="postings" title="Your postings" lead={open.length === 0 ? 'No posting was opened with the sidebar yet.' : undefined}>
      <ul className={css.list}>
        {open.map(({ id, title, company, lastSeen }) => (
          <li key={id}>
            <button type="button" className={css.posting} onClick={() => onChoose(id)}>
              <span className={css.title}>{title}</span>
              <span className={css.place}>
                {company ?? 'Company not named'} · seen {day.format(lastSeen)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
