import type { RestorePreview } from './plan-restore.ts';
import type { HashState } from './read-backup.ts';

/** UTF-16 units of a backup that goes to the background in one message. Larger ones hold more than 50,000 notes. */
export const MAX_IMPORT_CHARS = 30_000_000;

/** What a file would do to the store, or one sentence why it cannot be read. Nothing was changed. */
export type ImportPreview =
  | { state: 'refused'; message: string }
  | {
      state: 'ready';
      /** `wrong`: the content was changed or damaged since it was written; the person is warned and decides. */
      hash: HashState;
      /** Epoch milliseconds. */
      exportedAt: number;
      preview: RestorePreview;
    };
