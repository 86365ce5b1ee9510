import css from './GuessBar.module.css';

interface GuessNumbersProps {
  total: number;
  guess: number | null;
  onGuess: (guess: number | null) => void;
}

/** "How many of the 4 did you name?" as a row of numbers; a second press takes the guess back. */
export function GuessNumbers({ total, guess, onGuess }: GuessNumbersProps) {
  return (
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
  );
}
