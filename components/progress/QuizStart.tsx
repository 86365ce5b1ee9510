import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import { plural } from './plural.ts';
import css from './QuizStart.module.css';

interface QuizStartProps {
  from: 'due' | 'posting' | 'first';
  cards: number;
  dueAnchors: number;
  /** Title and company of the posting the questions come from. */
  posting: string | null;
  personaName: string | null;
  /** The first titles to come, when nothing else is known of the person. */
  titles: readonly string[];
  newDone: boolean;
  onStart: () => void;
}

function sayWhy(props: QuizStartProps): string {
  if (props.from === 'due')
    return `${plural(props.dueAnchors, 'anchor is', 'anchors are')} due. Name what you missed; a minute is enough for a few.`;
  if (props.from === 'posting') return `Nothing is due. From your last posting: ${props.posting}.`;
  if (props.posting) return 'Nothing is due, and the last posting has no questions left for today.';
  return 'Nothing is due yet. Open an MLOps posting and show its sidebar: its questions come here.';
}

/** Says what the next minute holds and where it comes from; Enter or Space begins. */
export function QuizStart(props: QuizStartProps) {
  const { from, cards, personaName, titles, newDone, onStart } = props;
  return (
    <section className={css.start} aria-label="Sixty seconds">
      <p className={css.why}>{sayWhy(props)}</p>
      {newDone && from !== 'due' ? (
        <p className={css.note}>
          Today’s new questions are used up. {cards > 0 ? 'These you have met; your schedule stays as it is.' : ''}
        </p>
      ) : null}
      {from === 'first' && titles.length > 0 ? (
        <div>
          <h2 className={css.heading}>{personaName ? 'Your plan begins with' : 'First questions'}</h2>
          <ol className={css.titles}>
            {titles.slice(0, 4).map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ol>
        </div>
      ) : null}
      {cards > 0 ? (
        <Button autoFocus look="primary" className={css.button} onClick={onStart}>
          Start <Kbd>Enter</Kbd>
        </Button>
      ) : null}
    </section>
  );
}
