import { formatList } from '@/language/formatters.ts';
import { t } from '@/language/t.ts';

export interface KeptCounts {
  notes: number;
  attempts: number;
  entries: number;
  postings: number;
  drafts: number;
}

/** What is kept, as a list of numbers without those that are nought; empty when nothing is. */
export function keptList({ notes, attempts, entries, postings, drafts }: KeptCounts): string {
  return formatList([
    ...(notes > 0 ? [t('settings.count.notes', notes)] : []),
    ...(attempts > 0 ? [t('settings.count.attempts', attempts)] : []),
    ...(entries > 0 ? [t('settings.count.entries', entries)] : []),
    ...(postings > 0 ? [t('settings.count.postings', postings)] : []),
    ...(drafts > 0 ? [t('settings.count.drafts', drafts)] : []),
  ]);
}
