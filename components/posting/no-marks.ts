import type { Marks } from './marks.ts';

/** Where no page stands beside the questions, quotations are read and not looked for. */
export const NO_MARKS: Marks = { show: () => undefined, clear: () => undefined, find: () => undefined, lost: null, none: true };
