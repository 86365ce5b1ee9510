import type { Backup } from './backup-schema.ts';

/** The records of both by id; the first list wins, since records of one id are the same record. */
export function uniteById<T extends { id: string }>(first: readonly T[], second: readonly T[]): T[] {
  const united = new Map<string, T>();
  for (const record of [...first, ...second]) if (!united.has(record.id)) united.set(record.id, record);
  return [...united.values()];
}

/** Union of two backups: nothing of either is lost. Head data (time, device, settings) are the first one's. */
export function mergeBackups(first: Backup, second: Backup): Backup {
  const merged: Backup = {
    ...first,
    postings: uniteById(first.postings, second.postings),
    attempts: uniteById(first.attempts, second.attempts),
    reviews: uniteById(first.reviews, second.reviews),
    noteEdits: uniteById(first.noteEdits, second.noteEdits),
    retractions: uniteById(first.retractions, second.retractions),
    entries: uniteById(first.entries, second.entries),
  };
  const kept = new Set([...(first.kept ?? []), ...(second.kept ?? [])]);
  if (kept.size > 0) merged.kept = [...kept];
  return merged;
}
