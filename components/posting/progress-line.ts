import { formatRelative } from '@/language/formatters.ts';
import { t } from '@/language/t.ts';

interface Progress {
  ready: number;
  of: number;
  daysLeft: number | null;
  left: number;
}

/** "2 of 6 topics ready · interview in 6 days: 22 anchors today"; null when there is nothing to say. */
export function progressLine({ ready, of, daysLeft, left }: Progress): string | null {
  const topics = of > 0 ? t('posting.progress.topics', of, { ready }) : null;
  const when = formatRelative(daysLeft ?? 0, 'day');
  const interview =
    daysLeft === null || daysLeft < 0
      ? null
      : left > 0
        ? t('posting.progress.left', left, { when })
        : t('posting.progress.nothingLeft', { when });
  return [topics, interview].filter(Boolean).join(' · ') || null;
}
