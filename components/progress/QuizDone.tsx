import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import { formatAhead } from './format-time.ts';
import { Filled } from '@/components/ui/Filled.tsx';
import { t } from '@/language/t.ts';
import css from './QuizDone.module.css';

interface QuizDoneProps {
  cards: number;
  named: number;
  asked: number;
  skipped: number;
  /** Put off until the next day. */
  buried: number;
  /** What was missed, by question. */
  missed: readonly { questionId: string; title: string; anchors: readonly string[] }[];
  /** Milliseconds until the first anchor of this round comes back; null when nothing was scheduled. */
  nextIn: number | null;
  canUndo: boolean;
  error: string | null;
  /** Back to the open card; null when the round is over. */
  onGoOn: (() => void) | null;
  onAgain: () => void;
  /** More, without effect on the schedule. */
  onAhead: () => void;
  onUndo: () => void;
  /** Null on the review page itself. */
  onReview: (() => void) | null;
}

/** What a round came to: anchors, never a mark. */
export function QuizDone(props: QuizDoneProps) {
  const { cards, named, asked, skipped, buried, missed, nextIn } = props;
  return (
    <section className={css.done} aria-labelledby="quiz-done">
      <h1 id="quiz-done" className={css.title}>
        {asked > 0 ? (
          <Filled
            text={t('quiz.done.named', asked, { named: '{named}' })}
            parts={{ named: <strong className={css.figure}>{named}</strong> }}
          />
        ) : (
          t('quiz.done.nothing')
        )}
      </h1>
      <p className={css.facts}>
        {[
          asked > 0 ? t('quiz.done.saved', cards) : null,
          skipped > 0 ? t('quiz.done.skipped', { count: skipped }) : null,
          buried > 0 ? t('quiz.done.buried', { count: buried }) : null,
          nextIn === null ? null : t('quiz.done.next', { when: formatAhead(nextIn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {missed.length > 0 ? (
        <div className={css.missed}>
          <h2 className={css.heading}>{t('quiz.done.toSay')}</h2>
          <ul className={css.list}>
            {missed.map(({ questionId, title, anchors }) => (
              <li key={questionId}>
                <span className={css.question} lang="en">
                  {title}
                </span>
                {anchors.map((anchor) => (
                  <p key={anchor} className={css.anchor} lang="en">
                    {anchor}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {props.error ? (
        <p className={css.error} role="alert">
          {props.error}
        </p>
      ) : null}
      <div className={css.actions}>
        <Button autoFocus look="primary" onClick={props.onGoOn ?? props.onAgain}>
          {props.onGoOn ? t('common.goOn') : t('quiz.done.again')}
        </Button>
        <Button onClick={props.onAhead}>{t('quiz.practiseAhead')}</Button>
        {props.onReview ? <Button onClick={props.onReview}>{t('common.reviewPage')}</Button> : null}
        {props.canUndo ? (
          <Button look="quiet" onClick={props.onUndo} aria-keyshortcuts="u">
            {t('common.undoLast')} <Kbd>U</Kbd>
          </Button>
        ) : null}
      </div>
    </section>
  );
}
