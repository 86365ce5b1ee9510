import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { t } from '@/language/t.ts';
import css from './PrivacyPart.module.css';

/** What is kept where, and what is sent: nothing. */
export function PrivacyPart({ receipts }: { receipts: string }) {
  return (
    <div className={css.part}>
      <p>{t('settings.privacy.local')}</p>
      <p>
        <a href={receipts}>{t('receipts.title')}</a>
        <span className={css.hint}>{t('settings.privacy.receiptsHint')}</span>
      </p>
      <Disclosure summary={t('settings.privacy.where')}>
        <ul className={css.list}>
          <li>{t('settings.privacy.database')}</li>
          <li>{t('settings.privacy.storage')}</li>
          <li>{t('settings.privacy.session')}</li>
          <li>{t('settings.privacy.judged')}</li>
        </ul>
      </Disclosure>
    </div>
  );
}
