import type { StoreVersion } from './v1.ts';
import { v1 } from './v1.ts';
import { v2 } from './v2.ts';

/**
 * All steps, oldest first; none is ever changed after a release. A new step is one file here, one line below, and one example of its data
 * in `tests/fixtures/db/`.
 */
export const VERSIONS: readonly [StoreVersion, ...StoreVersion[]] = [v1, v2];
