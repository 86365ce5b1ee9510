import type { Evidence } from '@/core/detection/role.ts';
import { Quote } from '@/components/ui/Quote.tsx';
import type { Marks } from './marks.ts';
import css from './PostingQuote.module.css';

interface PostingQuoteProps {
  evidence: Evidence;
  marks: Marks;
  clip?: boolean;
}

/** Words of the posting; a click brings them into view in the page. What lights them up is for the element around it (`pointing`). */
export function PostingQuote({ evidence, marks, clip = false }: PostingQuoteProps) {
  if (marks.none) return <Quote clip={clip}>{evidence.quote}</Quote>;
  return (
    <button type="button" className={clip ? `${css.find} ${css.clip}` : css.find} onClick={() => marks.find(evidence)}>
      <span className={css.hidden}>Show in the page: </span>
      <Quote clip={clip}>{evidence.quote}</Quote>
    </button>
  );
}

/** Said under a quotation whose words were looked for in vain. */
export function LostQuote({ evidence, marks }: Pick<PostingQuoteProps, 'evidence' | 'marks'>) {
  if (marks.lost !== evidence) return null;
  return <p className={css.lost}>These words are no longer on the page.</p>;
}
