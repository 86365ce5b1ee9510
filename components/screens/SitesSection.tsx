import { HostList } from '@/components/options/HostList.tsx';
import css from '@/components/options/Sites.module.css';
import { SiteSwitches } from '@/components/options/SiteSwitches.tsx';
import { AccessOffer } from '@/components/sites/AccessOffer.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { openReceipts } from '@/hooks/open-page.ts';
import { useAccess } from '@/hooks/use-access.ts';
import { useSites } from '@/hooks/use-sites.ts';
import { t } from '@/language/t.ts';

/** The part of the options that says where Dry Run reads. The heading is the page's. */
export function SitesSection() {
  const sites = useSites();
  const { missing, allow } = useAccess();
  return (
    <div className={css.section}>
      <AccessOffer missing={missing} onAllow={allow} />
      {sites.error ? (
        <p className={css.error} role="alert">
          {sites.error}
        </p>
      ) : null}
      <div>
        <h3 className={css.title}>{t('sites.supported')}</h3>
        <SiteSwitches sites={sites.shipped} onSwitch={sites.onSwitch} />
      </div>
      <HostList
        title={t('sites.added')}
        empty={t('sites.noneAdded')}
        hosts={sites.added}
        action={t('sites.remove')}
        actionOn={(host) => t('sites.removeHost', { host })}
        onAct={sites.onRemove}
      />
      <HostList
        title={t('sites.neverList')}
        empty={t('sites.noneNever')}
        hosts={sites.never}
        action={t('sites.undo')}
        actionOn={(host) => t('sites.askAgainOn', { host })}
        onAct={sites.onAskAgain}
      />
      <p className={css.none}>
        {t('sites.receiptsHint')}{' '}
        <Button look="quiet" onClick={() => void openReceipts()}>
          {t('receipts.title')}
        </Button>
      </p>
    </div>
  );
}
