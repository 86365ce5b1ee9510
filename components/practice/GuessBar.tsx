import type { RefObject } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import css from './GuessBar.module.css';
import { GuessNumbers } from './GuessNumbers.tsx';

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
      <GuessNumbers total={total} guess={guess} onGuess={onGuess} />
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
