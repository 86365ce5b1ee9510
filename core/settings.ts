import type { Settings } from './records.ts';

/** What holds before the person chose anything. */
export const DEFAULT_SETTINGS: Settings = {
  persona: null,
  welcomed: false,
  handleAt: 0.4,
  hiddenSites: [],
  handleOff: false,
  badge: true,
  dayStartsAt: 4,
  newPerDay: 5,
  anchorsPerDay: 30,
  preferredLevel: null,
  // Nine of ten: the usual balance between forgetting and the number of reviews, and the default of FSRS.
  requestRetention: 0.9,
  roundSeconds: 60,
  twoGrades: false,
  reminderHour: null,
};
