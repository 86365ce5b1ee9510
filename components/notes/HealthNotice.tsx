import { useState } from 'react';
import { formatDate } from '@/components/progress/format-time.ts';
import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/language/t.ts';
import css from './HealthNotice.module.css';

interface HealthNoticeProps {
  state: 'newer' | 'shrunk' | 'broken';
  message: string;
  counts: { notes: number; attempts: number };
  snapshot: { at: number; notes: number; attempts: number } | null;
  onMend: (how: 'restore' | 'accept') => Promise<void>;
  onLookAgain: () => Promise<void>;
}

function sum({ notes, attempts }: { notes: number; attempts: number }): string {
  return t('review.health.sum', { notes: t('count.notes', notes), attempts: t('count.attempts', attempts) });
}

/** The store cannot be taken at its word: what is the matter, and what each way out does, said before it is done. */
export function HealthNotice({ state, message, counts, snapshot, onMend, onLookAgain }: HealthNoticeProps) {
  const [error, setError] = useState<string | null>(null);
  const act = (work: () => Promise<void>) => () => {
    setError(null);
    void work().catch((reason: Error) => setError(reason.message));
  };
  const restorable = state !== 'newer' && snapshot !== null;
  return (
    <section className={css.notice} aria-labelledby="health-title">
      <h2 id="health-title" className={css.title}>
        {message}
      </h2>
      {restorable ? (
        <div className={css.way}>
          <p>{t('review.health.bringBack', { day: formatDate(snapshot.at), sum: sum(snapshot) })}</p>
          <Button look="primary" onClick={act(() => onMend('restore'))}>
            {t('review.health.restore')}
          </Button>
        </div>
      ) : null}
      {state === 'shrunk' || (state === 'broken' && !snapshot) ? (
        <div className={css.way}>
          <p>{state === 'shrunk' ? t('review.health.goOn', { sum: sum(counts) }) : t('review.health.noCopy')}</p>
          <Button onClick={act(() => onMend('accept'))}>
            {state === 'shrunk' ? t('review.health.goOnButton') : t('review.health.beginAnew')}
          </Button>
        </div>
      ) : null}
      {state === 'newer' ? (
        <div className={css.way}>
          <p>{t('review.health.newer')}</p>
          <Button onClick={act(onLookAgain)}>{t('common.lookAgain')}</Button>
        </div>
      ) : null}
      {error ? (
        <p className={css.error} role="alert">
          {error}
        </p>
      ) : null}
    </section>
  );
}
