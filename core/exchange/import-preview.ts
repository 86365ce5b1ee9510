import type { Fault } from '@/core/fault.ts';
import type { RestorePreview } from './plan-restore.ts';
import type { HashState } from './read-backup.ts';

/** In UTF-16 units. 52 MB with 100,000 notes took 129 ms to parse and check; more than this no person writes. */
export const MAX_BACKUP_CHARS = 64_000_000;

/** UTF-16 units of a file that go to the background in one message: small enough that no page stands still while it is written. */
export const PART_CHARS = 1_000_000;

/** What a file would do to the store, or why it cannot be read. Nothing was changed. */
export type ImportPreview =
  | { state: 'refused'; fault: Fault }
  | {
      state: 'ready';
      /** `wrong`: the content was changed or damaged since it was written; the person is warned and decides. */
      hash: HashState;
      /** Epoch milliseconds. */
      exportedAt: number;
      preview: RestorePreview;
    };
