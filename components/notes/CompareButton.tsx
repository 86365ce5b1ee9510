import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/language/t.ts';
import type { RowActions } from './row-actions.ts';

/** Leads to all attempts at the row's question, where there are several. */
export function CompareButton({ row: { onCompare }, titleId }: { row: RowActions; titleId: string }) {
  if (!onCompare) return null;
  return (
    <Button look="quiet" onClick={onCompare.run} aria-describedby={titleId}>
      {t('review.sideBySide', { count: onCompare.attempts })}
    </Button>
  );
}
