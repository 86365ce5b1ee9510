import type { Database, MetaRow } from './database.ts';
import type { SnapshotInfo } from './snapshot.ts';
import type { Witness } from './witness.ts';

/** Numbers of rows; see `Witness`. */
export interface Counts {
  notes: number;
  noteEdits: number;
  attempts: number;
  reviews: number;
  entries: number;
}

export interface Meta {
  dbId: string | null;
  schema: number | null;
  device: string | null;
}

export type Verdict =
  | { state: 'ok' }
  /** Written by a newer version: reading only. */
  | { state: 'newer'; stored: number; known: number }
  /** Another or a smaller database than the one that was written last. */
  | { state: 'shrunk'; expected: { notes: number; attempts: number } };

/** Tables may be missing when a newer version's database was opened as it is. */
function hasTable(db: Database, name: string): boolean {
  return db.tables.some((table) => table.name === name);
}

export async function countRows(db: Database): Promise<Counts> {
  const names = ['notes', 'noteEdits', 'attempts', 'reviews', 'entries'] as const;
  const present = names.filter((name) => hasTable(db, name));
  const counts: Counts = { notes: 0, noteEdits: 0, attempts: 0, reviews: 0, entries: 0 };
  if (present.length === 0) return counts;
  // One transaction: numbers from different moments would look like a loss.
  await db.transaction('r', present, async () => {
    for (const name of present) counts[name] = await db.table(name).count();
  });
  return counts;
}

export async function readMeta(db: Database): Promise<Meta> {
  const keys: MetaRow['key'][] = ['dbId', 'schema', 'device'];
  const rows = hasTable(db, 'meta') ? await db.table<MetaRow, string>('meta').bulkGet(keys) : [];
  const of = new Map(rows.filter((row) => row !== undefined).map((row) => [row.key, row.value]));
  const [dbId, schema, device] = [of.get('dbId'), of.get('schema'), of.get('device')];
  return {
    dbId: typeof dbId === 'string' ? dbId : null,
    schema: typeof schema === 'number' ? schema : null,
    device: typeof device === 'string' ? device : null,
  };
}

function isLess(counts: Counts, than: Pick<Counts, 'noteEdits' | 'attempts' | 'reviews'> & { entries?: number | undefined }): boolean {
  return (
    counts.noteEdits < than.noteEdits ||
    counts.attempts < than.attempts ||
    counts.reviews < than.reviews ||
    counts.entries < (than.entries ?? 0)
  );
}

/**
 * Decides what may be done with an opened database. `schema` is what this code knows; `witness` and `snapshot` say what was there before.
 * Without a witness (its store was cleared) the newest snapshot testifies.
 */
export function judge(meta: Meta, counts: Counts, schema: number, witness: Witness | null, snapshot: SnapshotInfo | null): Verdict {
  const stored = Math.max(meta.schema ?? 0, witness?.schema ?? 0);
  if (stored > schema) return { state: 'newer', stored, known: schema };
  if (witness) {
    const held = witness.noteEdits + witness.attempts + witness.reviews + (witness.entries ?? 0) > 0;
    const other = meta.dbId !== witness.dbId;
    if (held && (other || isLess(counts, witness))) {
      return { state: 'shrunk', expected: { notes: witness.notes, attempts: witness.attempts } };
    }
  } else if (
    snapshot &&
    isLess(counts, { noteEdits: snapshot.noteEdits, attempts: snapshot.attempts, reviews: 0, entries: snapshot.entries })
  ) {
    return { state: 'shrunk', expected: { notes: snapshot.notes, attempts: snapshot.attempts } };
  }
  return { state: 'ok' };
}
