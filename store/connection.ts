import { coalesce } from './coalesce.ts';
import type { Database } from './database.ts';
import { schemaOf } from './database.ts';
import { asStoreError, BlockedError, failureKind, ReadOnlyError, StoreError, storeMessage } from './errors.ts';
import { countRows } from './gate.ts';
import type { StoreHealth } from './health.ts';
import { healthOf, verdictMessage } from './health.ts';
import { beginNewLog } from './new-log.ts';
import { beginConnection, completeMeta } from './opening.ts';
import type { Moment } from './reviews.ts';
import { snapshotInfo } from './snapshot.ts';
import type { Opened, OpeningOptions } from './testimony.ts';
import { rejudge, testify } from './testimony.ts';

export interface ConnectionOptions extends OpeningOptions {
  /** The retention that dates are made for, 0.7 to 0.97: the person's choice, which may change while the store is open. */
  retention: () => number;
  /** Told after every acknowledged write of notes or attempts, for a debounced snapshot. */
  onWrite?: (() => void) | undefined;
  /** Whether the log is an earlier session's, whose end may be torn: then the first write begins a new one, see `beginNewLog`. */
  isLogOld?: boolean | undefined;
  /** Told when the browser failed in the middle of something: its log may be torn now. */
  onFailure?: (() => void) | undefined;
  /** Told when a new log was begun. */
  onNewLog?: (() => void) | undefined;
}

/**
 * The one connection to the database. It opens at need, judges what it opened before anything is written, and after any closing opens
 * anew through the same judgement; so no write ever reaches a database that is empty, smaller or newer than it should be.
 */
export class Connection {
  readonly options: ConnectionOptions;
  #opened: Promise<Opened> | null = null;
  #generation = 0;
  #isLogTorn: boolean;
  #mending: Promise<void> | null = null;

  constructor(options: ConnectionOptions) {
    this.options = options;
    this.#isLogTorn = options.isLogOld ?? false;
  }

  moment(device: string): Moment {
    return { at: Math.trunc(this.options.now()), device, retention: this.options.retention() };
  }

  /**
   * The open database with its verdict. Rejects with the browser's error, and the next call tries again; or with `BlockedError` for as long
   * as another page holds an older version. The opening then goes on by itself, since a second one would only queue up behind it.
   */
  open(): Promise<Opened> {
    if (this.#opened) return this.#opened;
    this.#generation += 1;
    const generation = this.#generation;
    const forget = (): void => {
      if (this.#generation === generation) this.#opened = null;
    };
    const blocked = Promise.withResolvers<never>();
    const opening = this.#begin(forget, () => blocked.reject(new BlockedError('Another page holds the old version of the database.')));
    const first = Promise.race([opening, blocked.promise]);
    first.catch(() => undefined);
    this.#opened = first;
    opening.then((opened) => {
      if (this.#opened === first) this.#opened = opening;
      else if (this.#generation !== generation) opened.db.close({ disableAutoOpen: true });
    }, forget);
    return first;
  }

  async #begin(onEnd: () => void, onBlocked: () => void): Promise<Opened> {
    const opened = await beginConnection(this.options, { onEnd, onBlocked });
    if (opened.verdict.state === 'ok') await this.#adopt(opened);
    return opened;
  }

  /** Completes the name plate and the witness of a database that is in order. Without room for it, reading must still work. */
  async #adopt(opened: Opened): Promise<void> {
    try {
      const { meta, dbId, device } = opened;
      if (meta.dbId !== dbId || meta.device !== device || meta.schema === null) await completeMeta(opened, schemaOf(this.options.versions));
      await testify(opened, this.options);
    } catch {
      // The next write repeats it.
    }
  }

  /** Runs `task` on the open database; once more when the connection was closed in the middle, since every task may be repeated. */
  async #run<T>(task: (opened: Opened) => Promise<T>): Promise<T> {
    try {
      return await task(await this.open());
    } catch (error) {
      this.#noteFailure(error);
      if (error instanceof ReadOnlyError || failureKind(error) !== 'closed') throw asStoreError(error);
    }
    try {
      return await task(await this.open());
    } catch (error) {
      this.#noteFailure(error);
      throw asStoreError(error);
    }
  }

  /** Our own errors come before any writing, and a closed connection wrote nothing; all others can have left half a record. */
  #noteFailure(error: unknown): void {
    if (error instanceof ReadOnlyError || error instanceof StoreError || failureKind(error) === 'closed') return;
    this.#isLogTorn = true;
    this.options.onFailure?.();
  }

  /** What is written behind a torn end is gone at the browser's next start, so nothing is, until there is a new log. */
  #mendLog(): Promise<void> {
    this.#mending ??= this.#beginNewLog().finally(() => {
      this.#mending = null;
    });
    return this.#mending;
  }

  async #beginNewLog(): Promise<void> {
    if (!this.#isLogTorn) return;
    // At once: a failure in the meantime tears the new one.
    this.#isLogTorn = false;
    try {
      await beginNewLog(this.options);
      this.options.onNewLog?.();
    } catch (error) {
      this.#isLogTorn = true;
      // Still no room. Any other failure is for the writing itself to meet.
      if (['disk', 'quota'].includes(failureKind(error))) throw error;
    }
  }

  /** Reading works on newer and shrunk stores too. Rejects with a StoreError. */
  read<T>(task: (db: Database, opened: Opened) => Promise<T>): Promise<T> {
    return this.#run((opened) => task(opened.db, opened));
  }

  /**
   * Runs one action of the person and resolves after its commit and the witness's update. Rejects with a ReadOnlyError when the store is
   * newer or shrunk, else with a StoreError; then nothing was written. `counted`: the action may add records that the witness counts.
   */
  async write<T>(task: (db: Database, moment: Moment) => Promise<T>, counted = true): Promise<T> {
    const result = await this.#run(async (opened) => {
      if (opened.verdict.state !== 'ok') {
        const snapshot = await snapshotInfo(this.options.keyValue);
        throw new ReadOnlyError(verdictMessage(opened.verdict, await countRows(opened.db), snapshot));
      }
      await this.#mendLog();
      return task(opened.db, this.moment(opened.device));
    });
    if (counted) {
      await this.#updateWitness();
      this.options.onWrite?.();
    }
    return result;
  }

  /** After the commit, so its failure must not look like a failed save: what was acknowledged is there. */
  #updateWitness = coalesce(async () => {
    const opened = await this.#opened;
    if (opened) await testify(opened, this.options, { wroteAt: Math.trunc(this.options.now()) });
  });

  /** The state of the store, counted anew. Never rejects. */
  async health(): Promise<StoreHealth> {
    const snapshot = await snapshotInfo(this.options.keyValue);
    try {
      return await this.#run(async (opened) => {
        const counts = await rejudge(opened, this.options);
        return healthOf(opened.verdict.state, verdictMessage(opened.verdict, counts, snapshot), counts, snapshot);
      });
    } catch (error) {
      return healthOf('broken', storeMessage(error), { notes: 0, attempts: 0 }, snapshot);
    }
  }

  /** Closes the database; the next call opens it again. */
  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => null);
    // An opening that still waits closes itself once it sees that it is no longer the newest.
    this.#generation += 1;
    this.#opened = null;
    opened?.db.close({ disableAutoOpen: true });
  }
}
