import { z } from 'zod';

/** What is counted of all sites together. */
export const ACTS = [
  /** Scripts and styles that were put into pages on demand. */
  'scripts',
  /** Transactions that changed the database. */
  'writes',
  /** Writes to the browser's storage for extensions: choices, the witness, copies, these counts. */
  'stored',
  'alarms',
  /** Pages that were looked at because the person opened the popup there. */
  'clicks',
  /** Resources that a page of ours loaded from the web. */
  'requests',
  /** What a page of ours tried and its policy stopped. */
  'blocked',
] as const;
export type Act = (typeof ACTS)[number];

/** What is counted a site. */
export const SITE_ACTS = [
  /** Pages that were looked at and stayed where they are: nothing of them was handed over. */
  'looked',
  /** Texts that were handed to the background to be judged. */
  'judged',
] as const;
export type SiteAct = (typeof SITE_ACTS)[number];

/** In the place of a site: pages that were read once, whose host is not kept. */
export const ONCE = 'once';

const times = z.int().min(0).catch(0);
const day = z.object({
  acts: z.partialRecord(z.enum(ACTS), times).catch({}),
  /** Id of a supported site, host of an added one, or `ONCE`. */
  sites: z.record(z.string(), z.partialRecord(z.enum(SITE_ACTS), times).catch({})).catch({}),
});
export type DayOfActs = z.infer<typeof day>;

/** Counts by local calendar day, "2026-12-03". No addresses. */
export type Receipts = Record<string, DayOfActs>;

/** One act, or several of a kind. */
export type Count = { act: Act; by: number } | { act: SiteAct; site: string; by: number };

/** Days that are kept. */
export const KEPT_DAYS = 30;

const EMPTY: DayOfActs = { acts: {}, sites: {} };

/** What was stored, as far as it can be read. Never throws. */
export function readReceipts(stored: unknown): Receipts {
  return z.record(z.iso.date(), day).catch({}).parse(stored);
}

/** Local calendar day of a moment; `at` in epoch milliseconds, `offsetMinutes` by which local time is ahead of UTC. */
export function calendarDay(at: number, offsetMinutes: number): string {
  return new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10);
}

/** The newest `count` days up to `today`, newest first. */
export function daysBack(today: string, count: number): string[] {
  const at = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_, back) => new Date(at - back * 86_400_000).toISOString().slice(0, 10));
}

function addTo(of: DayOfActs, count: Count): DayOfActs {
  if (!('site' in count)) return { ...of, acts: { ...of.acts, [count.act]: (of.acts[count.act] ?? 0) + count.by } };
  const site = of.sites[count.site] ?? {};
  return { ...of, sites: { ...of.sites, [count.site]: { ...site, [count.act]: (site[count.act] ?? 0) + count.by } } };
}

/** Adds counts to a day and leaves out what is older than the days that are kept. */
export function addCounts(receipts: Receipts, today: string, counts: readonly Count[]): Receipts {
  const kept = new Set(daysBack(today, KEPT_DAYS));
  const others = Object.entries(receipts).filter(([date]) => kept.has(date));
  return Object.fromEntries([...others, [today, counts.reduce(addTo, receipts[today] ?? EMPTY)]]);
}

/** The counts of several days together. */
export function sumOfDays(receipts: Receipts, days: readonly string[]): DayOfActs {
  let sum = EMPTY;
  for (const date of days) {
    const { acts, sites } = receipts[date] ?? EMPTY;
    for (const act of ACTS) if (acts[act]) sum = addTo(sum, { act, by: acts[act] });
    for (const [site, counts] of Object.entries(sites))
      for (const act of SITE_ACTS) if (counts[act]) sum = addTo(sum, { act, site, by: counts[act] });
  }
  return sum;
}
