import type { Stamp } from './records.ts';

/** Orders records oldest first by (at, id): the one order that every device computes alike, also when two clocks agree to the millisecond. */
export function byTime(a: Pick<Stamp, 'at' | 'id'>, b: Pick<Stamp, 'at' | 'id'>): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
