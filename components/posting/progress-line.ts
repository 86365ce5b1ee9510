import { plural } from '@/components/progress/plural.ts';

interface Progress {
  ready: number;
  of: number;
  daysLeft: number | null;
  left: number;
}

/** "2 of 6 topics ready · interview in 6 days: 22 anchors today"; null when there is nothing to say. */
export function progressLine({ ready, of, daysLeft, left }: Progress): string | null {
  const topics = of > 0 ? `${ready} of ${plural(of, 'topic')} ready` : null;
  const when = daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`;
  const interview =
    daysLeft === null || daysLeft < 0
      ? null
      : `interview ${when}: ${left > 0 ? `${plural(left, 'anchor')} today` : 'nothing left for today'}`;
  return [topics, interview].filter(Boolean).join(' · ') || null;
}
