import type { Counts, Verdict } from './gate.ts';
import type { SnapshotInfo } from './snapshot.ts';

/** State of the store for people, as `store.health` answers it; the message is one sentence, empty when all is well. */
export interface StoreHealth {
  state: 'ok' | 'newer' | 'shrunk' | 'broken';
  message: string;
  counts: { notes: number; attempts: number };
  snapshot: { at: number; notes: number; attempts: number } | null;
}

function some(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

function pair(counts: { notes: number; attempts: number }): string {
  return `${some(counts.notes, 'note')} and ${some(counts.attempts, 'answer')}`;
}

/** The sentence of a verdict: what is wrong and what the person can do. */
export function verdictMessage(verdict: Verdict, counts: Pick<Counts, 'notes' | 'attempts'>, snapshot: SnapshotInfo | null): string {
  if (verdict.state === 'ok') return '';
  if (verdict.state === 'newer') {
    return `Your notes were saved by a newer version of Dry Run (store ${verdict.stored}, this version knows ${verdict.known}): update it to write again; reading and export work.`;
  }
  const lost = `The browser's store holds ${pair(counts)}, but ${pair(verdict.expected)} were kept in it`;
  if (!snapshot) return `${lost}: import a backup, or go on with what is there.`;
  return `${lost}: bring back the copy of ${new Date(snapshot.at).toISOString().slice(0, 10)} (${pair(snapshot)}), or go on with what is there.`;
}

/** Puts a health report together; `message` is the verdict's, or the error's when the store cannot be opened. */
export function healthOf(
  state: StoreHealth['state'],
  message: string,
  counts: Pick<Counts, 'notes' | 'attempts'>,
  snapshot: SnapshotInfo | null,
): StoreHealth {
  return {
    state,
    message,
    counts: { notes: counts.notes, attempts: counts.attempts },
    snapshot: snapshot && { at: snapshot.at, notes: snapshot.notes, attempts: snapshot.attempts },
  };
}
