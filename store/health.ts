import { t } from '@/language/t.ts';
import type { Counts, Verdict } from './gate.ts';
import type { SnapshotInfo } from './snapshot.ts';

/** State of the store for people, as `store.health` answers it; the message is one sentence, empty when all is well. */
export interface StoreHealth {
  state: 'ok' | 'newer' | 'shrunk' | 'broken';
  message: string;
  counts: { notes: number; attempts: number };
  snapshot: { at: number; notes: number; attempts: number } | null;
}

function pair(counts: { notes: number; attempts: number }): string {
  return t('store.health.pair', { notes: t('count.notes', counts.notes), answers: t('count.answers', counts.attempts) });
}

/** The sentence of a verdict: what is wrong and what the person can do. */
export function verdictMessage(verdict: Verdict, counts: Pick<Counts, 'notes' | 'attempts'>, snapshot: SnapshotInfo | null): string {
  if (verdict.state === 'ok') return '';
  if (verdict.state === 'newer') {
    return t('store.health.newer', { stored: verdict.stored, known: verdict.known });
  }
  const lost = { held: pair(counts), expected: pair(verdict.expected) };
  if (!snapshot) return t('store.health.lost', lost);
  return t('store.health.lostWithCopy', { ...lost, day: new Date(snapshot.at).toISOString().slice(0, 10), copy: pair(snapshot) });
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
