import { Button } from '@/components/ui/Button.tsx';
import css from './FailedBar.module.css';

interface FailedBarProps {
  reason: string;
  onRetry: () => void;
}

/** Nothing was lost: one sentence, one way on. */
export function FailedBar({ reason, onRetry }: FailedBarProps) {
  return (
    <div className={css.bar} role="alert">
      <p className={css.reason}>Not saved. {reason}</p>
      <Button look="primary" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
