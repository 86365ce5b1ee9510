/** An anchor to be seen before an interview; in the order of the posting's questions. */
export interface PlannedAnchor {
  questionId: string;
  anchorId: string;
  /** How often it was seen since the date was set. */
  seen: number;
}

export interface PlanDay {
  /** Days from today; 0 is today. */
  day: number;
  anchors: { questionId: string; anchorId: string }[];
}

export interface DatePlan {
  /** One entry a day up to the eve of the interview, the day itself only when it is today or tomorrow leaves no other. */
  days: PlanDay[];
  /** Questions for which the time is enough, in order; and those for which it is not. */
  inTime: string[];
  tooLate: string[];
}

/** Each anchor is seen so often before the day. */
export const TIMES = 2;

/** The needs of a list of anchors: first sightings in the order of the questions, then second ones. */
function sightings(anchors: readonly PlannedAnchor[]): { questionId: string; anchorId: string }[] {
  const first = anchors.filter(({ seen }) => seen === 0);
  // What was seen once needs its second sighting only; it comes before the others' second, so that theirs are a good way after their first.
  const second = [...anchors.filter(({ seen }) => seen === TIMES - 1), ...first];
  return [...first, ...second].map(({ questionId, anchorId }) => ({ questionId, anchorId }));
}

/** The longest beginning of the list of questions whose sightings fit into `room`. */
function fitting(anchors: readonly PlannedAnchor[], room: number): Set<string> {
  const needs = new Map<string, number>();
  for (const { questionId, seen } of anchors) needs.set(questionId, (needs.get(questionId) ?? 0) + Math.max(0, TIMES - seen));
  const inTime = new Set<string>();
  let sum = 0;
  for (const [questionId, need] of needs) {
    if (sum + need > room) break;
    sum += need;
    inTime.add(questionId);
  }
  return inTime;
}

/**
 * Spreads the anchors of a posting over the days before an interview so that each is seen at least twice, on two days where there are two, and no
 * day holds more than `cap` anchors. `daysLeft` is the number of days of practice before the interview, today included (1: it is tomorrow or
 * today). When the time is too short for all, the questions stand in their order and the rest is named as too late: whole questions, since half
 * an answer is none.
 */
export function planByDate(anchors: readonly PlannedAnchor[], daysLeft: number, cap: number): DatePlan {
  const days = Math.max(0, Math.floor(daysLeft));
  const room = days * Math.max(0, Math.floor(cap));
  const inTime = fitting(anchors, room);
  const chosen = anchors.filter(({ questionId, seen }) => inTime.has(questionId) && seen < TIMES);
  const all = sightings(chosen);
  const load = days === 0 ? 0 : Math.ceil(all.length / days);
  const plan = Array.from({ length: days }, (_, day): PlanDay => ({ day, anchors: all.slice(day * load, (day + 1) * load) }));
  const questions = [...new Set(anchors.map(({ questionId }) => questionId))];
  return { days: plan, inTime: [...inTime], tooLate: questions.filter((id) => !inTime.has(id)) };
}
