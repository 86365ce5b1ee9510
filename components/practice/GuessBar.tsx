import type { RefObject } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import css from './GuessBar.module.css';

interface GuessBarProps {
  total: number;
  guess: number | null;
  reveal: RefObject<HTMLButtonElement | null>;
  onGuess: (guess: number | null) => void;
  onReveal: () => void;
  onSkip: () => void;
}

/** "How many of the 4 did you name?" before anything is shown: judging it makes over-confidence smaller. */
export function GuessBar({ total, guess, reveal, onGuess, onReveal, onSkip }: GuessBarProps) {
  return (
    <div className={css.bar}>
      <fieldset className={css.guess}>
        <legend className={css.ask}>How many of the {total} did you name?</legend>
        <span className={css.numbers}>
          {Array.from({ length: total + 1 }, (_, count) => (
            <button
              key={count}
              type="button"
              className={css.number}
              aria-pressed={guess === count}
              onClick={() => onGuess(guess === count ? null : count)}
            >
              {count}
            </button>
          ))}
        </span>
      </fieldset>
      <div className={css.acts}>
        <Button ref={reveal} look="primary" className={css.reveal} onClick={onReveal}>
          Compare my answer
        </Button>
        <Button look="quiet" onClick={onSkip}>
          Skip <Kbd>S</Kbd>
        </Button>
      </div>
    </div>
  );
}
