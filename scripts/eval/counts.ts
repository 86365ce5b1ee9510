/** Of things said and things that are so: both, said wrongly, not said. */
export interface Counts {
  hit: number;
  extra: number;
  missed: number;
}

export const noCounts = (): Counts => ({ hit: 0, extra: 0, missed: 0 });

export function tally(counts: Counts, said: boolean, is: boolean): void {
  if (said && is) counts.hit += 1;
  else if (said) counts.extra += 1;
  else if (is) counts.missed += 1;
}

/** Precision, recall and their harmonic mean, each 0 to 1; a share of nothing is 0. */
export function rates({ hit, extra, missed }: Counts): { precision: number; recall: number; f1: number } {
  const share = (of: number) => (of === 0 ? 0 : hit / of);
  return { precision: share(hit + extra), recall: share(hit + missed), f1: hit === 0 ? 0 : (2 * hit) / (2 * hit + extra + missed) };
}

/** Share from 0 to 1, with its two numbers; null where nothing was there to be counted. */
export interface Share {
  right: number;
  of: number;
  share: number | null;
}

export function shareOf(values: readonly boolean[]): Share {
  const right = values.filter(Boolean).length;
  return { right, of: values.length, share: values.length === 0 ? null : right / values.length };
}
