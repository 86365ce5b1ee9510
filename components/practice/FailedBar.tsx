import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/language/t.ts';
import css from './FailedBar.module.css';

interface FailedBarProps {
  reason: string;
  onRetry: () => void;
}

/** Nothing was lost: one sentence, one way on. */
export function FailedBar({ reason, onRetry }: FailedBarProps) {
  return (
    <div className={css.bar} role="alert">
      <p className={css.reason}>{t('practice.notSaved', { reason })}</p>
      <Button look="primary" onClick={onRetry}>
        {t('common.tryAgain')}
      </Button>
    </div>
  );
}
