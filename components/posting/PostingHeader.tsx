import type { JobPosting } from '@/core/posting/posting.ts';
import { Icon } from '@/components/ui/Icon.tsx';
import { IconButton } from '@/components/ui/IconButton.tsx';
import css from './PostingHeader.module.css';

interface PostingHeaderProps {
  posting: Pick<JobPosting, 'title' | 'company' | 'location'> | null;
  /** What is known of an earlier visit, if any. */
  before: string | null;
  /** In practice the question is what matters: one line. */
  compact: boolean;
  onHelp: () => void;
  /** Null where the browser's own panel has its own way out. */
  onClose: (() => void) | null;
}

/** Which posting this is about. Keeps its height while there is none. */
export function PostingHeader({ posting, before, compact, onHelp, onClose }: PostingHeaderProps) {
  const place = [posting?.company, posting?.location].filter(Boolean).join(' · ');
  return (
    <header className={compact ? `${css.header} ${css.compact}` : css.header}>
      <div className={css.words}>
        <h1 className={css.title} title={posting?.title}>
          {posting?.title ?? 'Dry Run'}
        </h1>
        <p className={css.place}>{posting ? place || 'Company not named' : 'Interview practice for MLOps postings'}</p>
        {before && !compact && <p className={css.before}>{before}</p>}
      </div>
      <div className={css.tools}>
        <IconButton label="Keys" aria-keyshortcuts="?" onClick={onHelp}>
          ?
        </IconButton>
        {onClose && (
          <IconButton label="Close the sidebar" onClick={onClose}>
            <Icon name="close" />
          </IconButton>
        )}
      </div>
    </header>
  );
}
