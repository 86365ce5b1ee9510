import type { PostingRecord } from '@/core/records.ts';
import { Panel } from './Panel.tsx';
import { formatDate } from '@/language/formatters.ts';
import { t } from '@/language/t.ts';
import css from './PostingPicker.module.css';

interface PostingPickerProps {
  postings: readonly PostingRecord[];
  onChoose: (id: string) => void;
}

/** The postings that were met, newest first; choosing one opens its preparation. */
export function PostingPicker({ postings, onChoose }: PostingPickerProps) {
  const open = postings.filter(({ questions }) => questions.length > 0);
  return (
    <Panel id="postings" title={t('prepare.postings')} lead={open.length === 0 ? t('prepare.noPostings') : undefined}>
      <ul className={css.list}>
        {open.map(({ id, title, company, lastSeen }) => (
          <li key={id}>
            <button type="button" className={css.posting} onClick={() => onChoose(id)}>
              <span className={css.title}>{title}</span>
              <span className={css.place}>
                {t('prepare.seen', { company: company ?? t('posting.noCompany'), day: formatDate(lastSeen) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
