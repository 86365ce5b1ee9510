import type { Zippable } from 'fflate';
import { zipSync } from 'fflate';

/** The first moment that a zip file can name. Built from its parts: the archive holds local time, and must not depend on the time zone. */
const firstDay = () => new Date(1980, 0, 1);
const UNIX = 3;
/** -rw-r--r-- of a plain file, in the upper half of the attributes. */
const PLAIN_FILE = 0o100644 << 16;

/**
 * Packs files (path in the archive, with `/`; bytes) so that equal files give equal bytes: sorted by path, one date, one mode, no folders.
 */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const tree: Zippable = {};
  for (const [path, bytes] of entries) tree[path] = [bytes, { level: 9, mtime: firstDay(), os: UNIX, attrs: PLAIN_FILE }];
  return zipSync(tree);
}
