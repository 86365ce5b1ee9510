import { Button } from '@/components/ui/Button.tsx';
import type { RowActions } from './row-actions.ts';

/** Leads to all attempts at the row's question, where there are several. */
export function CompareButton({ row: { onCompare }, titleId }: { row: RowActions; titleId: string }) {
  if (!onCompare) return null;
  return (
    <Button look="quiet" onClick={onCompare.run} aria-describedby={titleId}>
      Side by side ({onCompare.attempts})
    </Button>
  );
}
