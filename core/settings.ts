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
  newPerDay: 10,
  preferredLevel: null,
};
