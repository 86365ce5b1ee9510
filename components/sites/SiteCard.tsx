import { PageCard } from '@/components/progress/PageCard.tsx';
import { Button } from '@/components/ui/Button.tsx';
import type { ReadResult } from '@/core/posting/posting.ts';
import { t } from '@/language/t.ts';
import css from './SiteCard.module.css';

/** What may be done with the page (`SiteLook` of the background). */
export type Look =
  | { state: 'closed' | 'insecure' | 'entered' }
  | { state: 'off'; site: string }
  | { state: 'withheld'; site: string; origins: string[] }
  | { state: 'never'; host: string }
  | { state: 'seen'; host: string; glance: { state: ReadResult['state']; title: string | null } };

interface SiteCardProps {
  look: Look;
  /** A choice could not be carried out. */
  failed: boolean;
  siteName: (id: string) => string;
  onOnce: () => void;
  onAlways: () => void;
  /** False takes it back. */
  onNever: (never: boolean) => void;
  onAllow: (origins: string[]) => void;
  onSwitchOn: (site: string) => void;
}

/** The page of the active tab where nothing of ours is: why, and what the person can choose. Asks only where the page looks like a posting. */
export function SiteCard({ look, failed, siteName, onOnce, onAlways, onNever, onAllow, onSwitchOn }: SiteCardProps) {
  if (look.state === 'seen' && look.glance.state !== 'posting') {
    const status = { ...look.glance, role: null, company: null, siteChanged: false, sidebarOpen: false };
    return <PageCard asking={false} status={status} before={null} failed={false} onToggle={() => undefined} onPrepare={null} />;
  }
  return (
    <section className={css.card} aria-label={t('sites.thisTab')} data-offer={look.state}>
      <div role="status">
        <p className={css.label}>{look.state === 'seen' ? (look.glance.title ?? t('sites.thisPage')) : t('sites.thisPage')}</p>
        <p className={css.text}>{failed ? t('sites.failed') : sentence(look, siteName)}</p>
      </div>
      {look.state === 'seen' ? (
        <div className={css.choices}>
          <Button look="primary" onClick={onOnce}>
            {t('sites.once')}
          </Button>
          <Button onClick={onAlways}>{t('sites.always')}</Button>
          <Button look="quiet" onClick={() => onNever(true)}>
            {t('sites.neverHere')}
          </Button>
        </div>
      ) : null}
      {look.state === 'never' ? (
        <Button look="quiet" onClick={() => onNever(false)}>
          {t('sites.undo')}
        </Button>
      ) : null}
      {look.state === 'off' ? <Button onClick={() => onSwitchOn(look.site)}>{t('sites.switchOn')}</Button> : null}
      {look.state === 'withheld' ? <Button onClick={() => onAllow(look.origins)}>{t('sites.allow')}</Button> : null}
    </section>
  );
}

function sentence(look: Look, siteName: (id: string) => string): string {
  switch (look.state) {
    case 'seen':
      return t('sites.looksLike', { host: look.host });
    case 'never':
      return t('sites.never', { host: look.host });
    case 'off':
      return t('sites.off', { site: siteName(look.site) });
    case 'withheld':
      return t('sites.withheld', { site: siteName(look.site) });
    case 'insecure':
      return t('sites.insecure');
    case 'entered':
      return t('sites.entered');
    case 'closed':
      return t('sites.closed');
  }
}
