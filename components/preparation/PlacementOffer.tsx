import { Button } from '@/components/ui/Button.tsx';
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
          Find out what you can leave out
        </h2>
        <p className={css.text}>
          {over
            ? 'You have answered the ten questions.'
            : 'Ten questions, about ten minutes, no timer. Leave at any time and go on later; “I don’t know” is an answer.'}
        </p>
      </div>
      <div className={css.actions}>
        <Button onClick={onOpen}>
          {over ? 'See what was there' : begun ? `Go on with question ${asked + 1} of ${of}` : 'Start the ten questions'}
        </Button>
        {over ? (
          <Button look="quiet" onClick={onAgain}>
            Ask ten others
          </Button>
        ) : null}
      </div>
    </section>
  );
}
