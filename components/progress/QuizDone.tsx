import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import { formatAhead } from './format-time.ts';
import { plural } from './plural.ts';
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
          <>
            <strong className={css.figure}>{named}</strong> of {plural(asked, 'anchor')} named
          </>
        ) : (
          'Nothing was answered this time'
        )}
      </h1>
      <p className={css.facts}>
        {[
          asked > 0 ? `${plural(cards, 'answer')} saved` : null,
          skipped > 0 ? `${skipped} skipped` : null,
          buried > 0 ? `${buried} put off until tomorrow` : null,
          nextIn === null ? null : `next due ${formatAhead(nextIn)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {missed.length > 0 ? (
        <div className={css.missed}>
          <h2 className={css.heading}>To say next time</h2>
          <ul className={css.list}>
            {missed.map(({ questionId, title, anchors }) => (
              <li key={questionId}>
                <span className={css.question}>{title}</span>
                {anchors.map((anchor) => (
                  <p key={anchor} className={css.anchor}>
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
          {props.onGoOn ? 'Go on' : 'Again'}
        </Button>
        <Button onClick={props.onAhead}>Practise ahead</Button>
        {props.onReview ? <Button onClick={props.onReview}>Review page</Button> : null}
        {props.canUndo ? (
          <Button look="quiet" onClick={props.onUndo} aria-keyshortcuts="u">
            Undo last <Kbd>U</Kbd>
          </Button>
        ) : null}
      </div>
    </section>
  );
}
