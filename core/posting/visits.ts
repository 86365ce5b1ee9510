/** An earlier meeting with a posting: when it ended (epoch milliseconds), and how many questions were practised for that posting. */
export interface Meeting {
  seenAt: number;
  practised: number;
}

/** What the person knows already of a posting that is shown. */
export interface PostingBefore {
  /** The visit before this one, where this posting was seen before. */
  own: (Meeting & { firstSeen: number }) | null;
  /** The newest posting that reads like this one and has another identity; only where `own` is null. */
  like: Meeting | null;
}

/** A pause longer than this ends a visit. */
export const PAUSE_MS = 30 * 60_000;

/** Whether a posting that was last seen at `lastSeen` is met anew at `now`: on another day, or after a pause. All in epoch milliseconds. */
export function isNewVisit(lastSeen: number, now: number, dayStart: number): boolean {
  return now - lastSeen > PAUSE_MS || (lastSeen < dayStart && dayStart <= now);
}
