import { useEffect, useState } from 'react';
import type { DayClock } from '@/core/preparation/days.ts';

const EVERY_MS = 60_000;

/** The moment and the day of practice it belongs to, brought up to date once a minute. */
export function useClock(dayStartsAt: number): DayClock {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return { now, dayStartsAt, offsetMinutes: -new Date(now).getTimezoneOffset() };
}
