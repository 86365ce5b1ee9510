import type { Page, TestInfo } from '@playwright/test';
import { expect } from '@playwright/test';
import { askUntilDone } from '@/tests/support/ask.ts';
import { BATCH } from './actions.ts';
import { readRows, tornActions } from './rows.ts';

/** The three numbers that must be zero, each with that over which it was counted. The runner adds them up and prints them. */
export interface Counted {
  acknowledged: number;
  lost: number;
  actions: number;
  torn: number;
  looks: number;
  silent: number;
}

export const NONE: Counted = { acknowledged: 0, lost: 0, actions: 0, torn: 0, looks: 0, silent: 0 };
export const COUNTED = 'counted';

/** Counts in one test; whatever it counted is kept when an expectation fails too. */
export class Zeros {
  readonly counted: Counted = { ...NONE };

  /** Nothing that was told to be saved is missing. `told` are ids of records, `fresh` those told since the last look. */
  noneLost(told: readonly string[], there: ReadonlySet<string>, fresh = told.length, where = ''): void {
    const missing = told.filter((id) => !there.has(id));
    this.counted.acknowledged += fresh;
    this.counted.lost += missing.length;
    expect(missing, `acknowledged and lost ${where}`).toEqual([]);
  }

  /** No action is there in part. Returns the ids of all records by which actions are found. */
  async noneTorn(page: Page, where = ''): Promise<Set<string>> {
    const rows = await readRows(page);
    const torn = tornActions(rows, BATCH);
    this.counted.actions += 1;
    this.counted.torn += torn.length;
    expect(torn, `torn ${where}`).toEqual([]);
    return new Set([...rows.attempts, ...rows.noteEdits, ...rows.entries].map(({ id }) => id));
  }

  /** After a fault: a store that says it is in order holds as many notes as it should; one that does not hold them says so. */
  async noneSilent(page: Page, notes: number, where = '') {
    const health = await askUntilDone(page, 'store.health', {});
    const silent = health.state === 'ok' && health.counts.notes < notes;
    this.counted.looks += 1;
    this.counted.silent += Number(silent);
    expect(silent, `${health.counts.notes} of ${notes} notes, and not a word ${where}`).toBe(false);
    return health;
  }

  report(info: TestInfo): void {
    info.annotations.push({ type: COUNTED, description: JSON.stringify(this.counted) });
  }
}
