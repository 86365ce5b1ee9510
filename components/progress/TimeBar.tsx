import { useEffect, useState } from 'react';
import css from './TimeBar.module.css';

/** Parts of the bar for readers who asked for less motion: one goes every ten seconds. */
const PARTS = 6;
const SECONDS = 60;

/** A minute that runs out: a bar, never a counting number. Mount it once a round. */
export function TimeBar({ timeUp }: { timeUp: boolean }) {
  const [left, setLeft] = useState(PARTS);
  useEffect(() => {
    const timer = setInterval(() => setLeft((parts) => Math.max(0, parts - 1)), (SECONDS / PARTS) * 1000);
    return () => clearInterval(timer);
  }, []);
  const parts = timeUp ? 0 : left;
  const seconds = parts * (SECONDS / PARTS);
  return (
    <div
      className={css.bar}
      role="progressbar"
      aria-label="Time left"
      aria-valuemin={0}
      aria-valuemax={SECONDS}
      aria-valuenow={seconds}
      aria-valuetext={seconds === 0 ? 'Time is up' : `About ${seconds} seconds`}
    >
      <span className={css.fill} data-up={timeUp} />
      <span className={css.parts}>
        {Array.from({ length: PARTS }, (_, index) => (
          <span key={index} className={css.part} data-gone={index >= parts} />
        ))}
      </span>
    </div>
  );
}
