import type { EntryRecord } from '@/core/records.ts';
import { byTime } from '@/core/stamp-order.ts';
import type { EntryKind, EntryValue } from './kinds.ts';
import { ENTRY_KINDS } from './kinds.ts';

/** An entry as it stands: the fold of its versions. */
export interface Entry<K extends EntryKind = EntryKind> {
  kind: K;
  subject: string;
  value: EntryValue<K>;
  /** Epoch milliseconds of its first and of its newest version. */
  createdAt: number;
  updatedAt: number;
  /** Ids of the versions that nobody replaced; the next version replaces all of them. */
  heads: string[];
}

function read<K extends EntryKind>(kind: K, value: string): EntryValue<K> | null {
  try {
    const parsed = ENTRY_KINDS[kind].safeParse(JSON.parse(value));
    return parsed.success ? (parsed.data as EntryValue<K>) : null;
  } catch {
    return null;
  }
}

/** Of the versions of one subject the newest that nobody replaced; a deletion holds once it replaces every head. Null when deleted. */
function foldOne<K extends EntryKind>(kind: K, versions: readonly EntryRecord[]): Entry<K> | null {
  const sorted = [...new Map(versions.map((version) => [version.id, version])).values()].sort(byTime);
  const replaced = new Set(sorted.flatMap((version) => version.replaces.filter((id) => id !== version.id)));
  const heads = sorted.filter(({ id }) => !replaced.has(id));
  // Versions that replace each other in a circle would leave none: then the newest stands.
  const standing = heads.length > 0 ? heads : sorted.slice(-1);
  for (const version of standing.toReversed()) {
    const value = version.value === null ? null : read(kind, version.value);
    if (value === null) continue;
    return {
      kind,
      subject: version.subject,
      value,
      createdAt: sorted[0]?.at ?? version.at,
      updatedAt: sorted.at(-1)?.at ?? version.at,
      heads: standing.map(({ id }) => id),
    };
  }
  return null;
}

/**
 * The entries of one kind as they stand, newest first. Records never change and are never removed; neither their order nor repetition matters,
 * so devices merge by union. A version whose value this code cannot read is passed over and stays stored. Pure.
 */
export function foldEntries<K extends EntryKind>(kind: K, records: readonly EntryRecord[]): Entry<K>[] {
  const bySubject = new Map<string, EntryRecord[]>();
  for (const record of records) {
    if (record.kind !== kind) continue;
    const list = bySubject.get(record.subject);
    if (list) list.push(record);
    else bySubject.set(record.subject, [record]);
  }
  const entries = [...bySubject.values()].map((versions) => foldOne(kind, versions)).filter((entry) => entry !== null);
  return entries.sort((a, b) => byTime({ at: b.updatedAt, id: b.subject }, { at: a.updatedAt, id: a.subject }));
}
