import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/language/t.ts';
import css from './PlacementOffer.module.css';

interface PlacementOfferProps {
  /** Questions that were asked so far; null before it was begun. */
  asked: number | null;
  of: number;
  /** Begins, goes on, or shows the result. */
  onOpen: () => void;
  /** Begins anew with other questions. */
  onAgain: () => void;
}

/** Ten questions that say what can be left out; left and gone on with at will. */
export function PlacementOffer({ asked, of, onOpen, onAgain }: PlacementOfferProps) {
  const begun = asked !== null && asked > 0;
  const over = asked !== null && asked >= of;
  return (
    <section className={css.offer} aria-labelledby="placement-offer">
      <div>
        <h2 id="placement-offer" className={css.title}>
          {t('welcome.placement.title')}
        </h2>
        <p className={css.text}>{over ? t('welcome.placement.over') : t('welcome.placement.about')}</p>
      </div>
      <div className={css.actions}>
        <Button onClick={onOpen}>
          {over
            ? t('welcome.placement.see')
            : begun
              ? t('welcome.placement.goOn', { number: asked + 1, of })
              : t('welcome.placement.start')}
        </Button>
        {over ? (
          <Button look="quiet" onClick={onAgain}>
            {t('welcome.placement.others')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
