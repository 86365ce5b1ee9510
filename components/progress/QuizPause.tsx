import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/language/t.ts';
import css from './QuizPause.module.css';

/** Covers the card while the clock stands: nobody is asked to think against it. */
export function QuizPause({ onGoOn }: { onGoOn: () => void }) {
  return (
    <section className={css.pause} aria-labelledby="quiz-paused">
      <h1 id="quiz-paused" className={css.title}>
        {t('quiz.paused')}
      </h1>
      <p className={css.text}>{t('quiz.pausedText')}</p>
      <Button autoFocus look="primary" onClick={onGoOn}>
        {t('common.goOn')}
      </Button>
    </section>
  );
}
