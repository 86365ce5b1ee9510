import { PermissionTable } from '@/components/receipts/PermissionTable.tsx';
import css from '@/components/receipts/Receipts.module.css';
import { RequestLine } from '@/components/receipts/RequestLine.tsx';
import { SiteTable } from '@/components/receipts/SiteTable.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { siteName } from '@/hooks/load-sites.ts';
import { openOptions } from '@/hooks/open-page.ts';
import { useReceipts } from '@/hooks/use-receipts.ts';
import { t } from '@/language/t.ts';

/** Each permission, why it is there, and what was done with it. */
export function ReceiptsScreen() {
  const { shown, error, cleared, load, clear } = useReceipts();
  return (
    <main className={css.page}>
      <header>
        <h1 className={css.title}>{t('receipts.title')}</h1>
        <p className={css.lead}>{t('receipts.lead')}</p>
      </header>
      {error ? (
        <div className={css.tools} role="alert">
          <p className={css.failed}>{error}</p>
          <Button onClick={() => void load()}>{t('receipts.again')}</Button>
        </div>
      ) : null}
      {shown ? (
        <>
          <RequestLine today={shown.today} week={shown.week} />
          <div className={css.scroll}>
            <PermissionTable permissions={shown.permissions} today={shown.today} week={shown.week} />
          </div>
          <div className={css.scroll}>
            <SiteTable sites={shown.sites} others={shown.others} siteName={siteName} today={shown.today} week={shown.week} />
          </div>
          <p className={css.lead}>{t('receipts.limits')}</p>
          <div className={css.tools}>
            <Button onClick={() => void clear()}>{t('receipts.clear')}</Button>
            <Button look="quiet" onClick={() => void openOptions()}>
              {t('receipts.options')}
            </Button>
            <p className={css.told} role="status">
              {cleared ? t('receipts.cleared') : ''}
            </p>
          </div>
        </>
      ) : null}
    </main>
  );
}
