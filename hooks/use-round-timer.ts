import { useEffect, useRef } from 'react';

/** Calls `onUp` once when so many seconds have run while `running`; a pause stops the clock. Null seconds: never. */
export function useRoundTimer(seconds: number | null, running: boolean, onUp: () => void): void {
  const left = useRef(seconds === null ? null : seconds * 1000);
  const latest = useRef(onUp);
  useEffect(() => {
    latest.current = onUp;
  });
  useEffect(() => {
    if (!running || left.current === null || left.current <= 0) return undefined;
    const began = Date.now();
    const timer = setTimeout(() => {
      left.current = 0;
      latest.current();
    }, left.current);
    return () => {
      clearTimeout(timer);
      if (left.current !== null) left.current = Math.max(0, left.current - (Date.now() - began));
    };
  }, [running]);
}
