import { useEffect, useState } from 'react';
import css from './TimeBar.module.css';

interface TimeBarProps {
  /** Length of the round. */
  seconds: number;
  /** False before the first key and in a pause: the bar stands still. */
  running: boolean;
  timeUp: boolean;
}

/** Parts of the bar for readers who asked for less motion. */
const PARTS = 6;

/** A round that runs out: a bar, never a counting number. Mount it once a round. */
export function TimeBar({ seconds, running, timeUp }: TimeBarProps) {
  const [left, setLeft] = useState(PARTS);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setLeft((parts) => Math.max(0, parts - 1)), (seconds / PARTS) * 1000);
    return () => clearInterval(timer);
  }, [running, seconds]);
  const parts = timeUp ? 0 : left;
  const about = Math.round(parts * (seconds / PARTS));
  return (
    <div
      className={css.bar}
      role="progressbar"
      aria-label="Time left"
      aria-valuemin={0}
      aria-valuemax={seconds}
      aria-valuenow={about}
      aria-valuetext={about === 0 ? 'Time is up' : `About ${about} seconds`}
    >
      <span className={css.fill} data-up={timeUp} data-running={running} style={{ animationDuration: `${seconds}s` }} />
      <span className={css.parts}>
        {Array.from({ length: PARTS }, (_, index) => (
          <span key={index} className={css.part} data-gone={index >= parts} />
        ))}
      </span>
    </div>
  );
}
