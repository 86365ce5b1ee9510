import { Icon } from '@/components/ui/Icon.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import { Quote } from '@/components/ui/Quote.tsx';
import css from './AnchorRow.module.css';

interface AnchorRowProps {
  letter: string;
  text: string;
  found: boolean;
  /** The person's own words for it, once claimed; empty where it was said aloud. */
  phrase: string | null;
  onClaim: (() => void) | null;
}

/** One point: found, not found, or claimed. Never right or wrong. */
export function AnchorRow({ letter, text, found, phrase, onClaim }: AnchorRowProps) {
  const claimed = !found && phrase !== null;
  const state = found ? 'found' : claimed ? 'claimed' : 'missed';
  const words = { found: 'found in your words', claimed: 'you said it', missed: 'not found in your words' }[state];
  return (
    <li className={css.row} data-state={state}>
      <span className={css.letter} aria-hidden="true">
        {letter}
      </span>
      <div className={css.body}>
        <p className={css.text}>{text}</p>
        <div className={css.line}>
          <span className={css.state}>
            {state !== 'missed' && <Icon name="check" />}
            {words}
          </span>
          {!found && onClaim && (
            <button
              type="button"
              className={css.claim}
              aria-pressed={claimed}
              aria-keyshortcuts={letter.toLowerCase()}
              // Keeps the selection in the answer: it becomes the person's own phrase.
              onMouseDown={(event) => event.preventDefault()}
              onClick={onClaim}
            >
              I did say that <Kbd>{letter}</Kbd>
            </button>
          )}
        </div>
        {claimed && phrase && <Quote clip>{phrase}</Quote>}
      </div>
    </li>
  );
}
