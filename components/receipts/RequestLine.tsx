import type { DayOfActs } from '@/core/receipts.ts';
import { formatNumber } from '@/language/format-number.ts';
import { t } from '@/language/t.ts';
import css from './Receipts.module.css';

interface RequestLineProps {
  today: DayOfActs;
  week: DayOfActs;
}

/** How many requests were sent, and how it is known. */
export function RequestLine({ today, week }: RequestLineProps) {
  return (
    <section className={css.requests} aria-labelledby="requests">
      <h2 id="requests" className={css.subtitle}>
        {t('receipts.requests')}
      </h2>
      <p className={css.big} data-count="requests">
        {t('receipts.sent', { today: formatNumber(today.acts.requests ?? 0), week: formatNumber(week.acts.requests ?? 0) })}
      </p>
      <p>{t('receipts.how')}</p>
      <p data-count="blocked">
        {t('receipts.blocked', { today: formatNumber(today.acts.blocked ?? 0), week: formatNumber(week.acts.blocked ?? 0) })}
      </p>
    </section>
  );
}
