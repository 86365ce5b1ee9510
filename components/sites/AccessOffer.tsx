import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/language/t.ts';
import css from './AccessOffer.module.css';

interface AccessOfferProps {
  /** Patterns of supported hosts that the browser withholds. */
  missing: readonly string[];
  onAllow: () => void;
}

/** The one permission that is needed; nothing once it is given. */
export function AccessOffer({ missing, onAllow }: AccessOfferProps) {
  if (missing.length === 0) return null;
  return (
    <div className={css.offer}>
      <p className={css.text}>{t('sites.missing', missing.length)}</p>
      <Button look="primary" onClick={onAllow}>
        {t('sites.allowAll')}
      </Button>
    </div>
  );
}
