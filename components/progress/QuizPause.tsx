import { Button } from '@/components/ui/Button.tsx';
import css from './QuizPause.module.css';

/** Covers the card while the clock stands: nobody is asked to think against it. */
export function QuizPause({ onGoOn }: { onGoOn: () => void }) {
  return (
    <section className={css.pause} aria-labelledby="quiz-paused">
      <h1 id="quiz-paused" className={css.title}>
        Paused
      </h1>
      <p className={css.text}>The clock stands still, and what you typed is kept.</p>
      <Button autoFocus look="primary" onClick={onGoOn}>
        Go on
      </Button>
    </section>
  );
}
