import type { AttemptRecord } from '@/core/records.ts';
import { byTime } from '@/core/stamp-order.ts';

/** One guess before the reveal, against what was named. */
export interface CalibrationPoint {
  attemptId: string;
  /** Epoch milliseconds. */
  at: number;
  guess: number;
  /** Anchors found or claimed. */
  named: number;
  asked: number;
  /** guess − named: above zero the person thought to have said more than was found. */
  off: number;
  /** Mean of `off` over this and the points before it, ten at most. */
  trend: number;
}

/** Long enough to calm a single surprise, short enough to show a change within a few sittings. */
const WINDOW = 10;

/** All guesses, oldest first, with their moving mean. Attempts may come in any order; those without a guess are left out. */
export function calibrate(attempts: readonly AttemptRecord[]): CalibrationPoint[] {
  const points: CalibrationPoint[] = [];
  for (const attempt of [...attempts].sort(byTime)) {
    if (attempt.guess === null) continue;
    const named = new Set([...attempt.found, ...attempt.claimed.map(({ anchorId }) => anchorId)]);
    const asked = new Set([...named, ...attempt.missed]).size;
    const off = attempt.guess - named.size;
    const recent = [...points.slice(-(WINDOW - 1)).map((point) => point.off), off];
    const trend = recent.reduce((sum, one) => sum + one, 0) / recent.length;
    points.push({ attemptId: attempt.id, at: attempt.at, guess: attempt.guess, named: named.size, asked, off, trend });
  }
  return points;
}
