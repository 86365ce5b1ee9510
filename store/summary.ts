import type { AttemptRecord, RetractionRecord } from '@/core/records.ts';
import { withdrawnIds } from '@/core/schedule/withdrawn.ts';
import { byTime } from '@/core/stamp-order.ts';
import type { Database } from './database.ts';
import { listAttempts } from './practice.ts';

const KEY = 'summary';

/** By question: how often it was practised, and which anchors its newest attempt missed. */
type Practised = Map<string, { times: number; missed: string[] }>;

export interface Summary {
  practised: Record<string, number>;
  lastMissed: Record<string, string[]>;
}

/** `attempts` are not withdrawn, newest first. */
function practisedOf(attempts: readonly Pick<AttemptRecord, 'questionId' | 'missed'>[]): Practised {
  const practised: Practised = new Map();
  for (const { questionId, missed } of attempts) {
    const known = practised.get(questionId);
    if (known) known.times += 1;
    else practised.set(questionId, { times: 1, missed });
  }
  return practised;
}

function standing(attempts: readonly AttemptRecord[], retractions: readonly RetractionRecord[]): AttemptRecord[] {
  const withdrawn = withdrawnIds(retractions);
  return attempts.filter(({ id }) => !withdrawn.has(id)).sort((a, b) => byTime(b, a));
}

async function keptSummary(db: Database): Promise<Practised | null> {
  try {
    const value = (await db.meta.get(KEY))?.value;
    return typeof value === 'string' ? new Map(JSON.parse(value) as [string, { times: number; missed: string[] }][]) : null;
  } catch {
    return null;
  }
}

async function keep(db: Database, practised: Practised): Promise<void> {
  await db.meta.put({ key: KEY, value: JSON.stringify([...practised]) });
}

/** After attempts of these questions were written, withdrawn or brought back. Within a transaction over `attempts`, `retractions`, `meta`. */
export async function summaryChange(db: Database, questionIds: readonly string[]): Promise<void> {
  const kept = await keptSummary(db);
  if (!kept) return;
  const attempts = await db.attempts
    .where('questionId')
    .anyOf([...new Set(questionIds)])
    .toArray();
  const retractions = await db.retractions
    .where('target')
    .anyOf(attempts.map(({ id }) => id))
    .toArray();
  for (const id of questionIds) kept.delete(id);
  for (const [id, one] of practisedOf(standing(attempts, retractions))) kept.set(id, one);
  await keep(db, kept);
}

/** After all may have changed. Within a transaction over `meta`. */
export async function summaryAll(
  db: Database,
  attempts: readonly AttemptRecord[],
  retractions: readonly RetractionRecord[],
): Promise<void> {
  await keep(db, practisedOf(standing(attempts, retractions)));
}

/** Reads all attempts and keeps what they say, in one transaction. */
export async function makeSummary(db: Database): Promise<null> {
  await db.transaction('rw', [db.attempts, db.retractions, db.meta], async () => {
    await summaryAll(db, await db.attempts.toArray(), await db.retractions.toArray());
  });
  return null;
}

/** How often each question was practised and which anchors its newest attempt missed; `isKept` is false where all attempts had to be read. */
export async function summary(db: Database): Promise<Summary & { isKept: boolean }> {
  // Objects that may carry any text as a key: `__proto__` is one like others in them.
  const practised = Object.create(null) as Summary['practised'];
  const lastMissed = Object.create(null) as Summary['lastMissed'];
  const kept = await keptSummary(db);
  for (const [id, { times, missed }] of kept ?? practisedOf(await listAttempts(db, null))) {
    practised[id] = times;
    lastMissed[id] = missed;
  }
  return { practised, lastMissed, isKept: kept !== null };
}
