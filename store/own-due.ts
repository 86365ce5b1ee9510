import { foldEntries } from '@/core/entries/fold-entries.ts';
import { OWN_PREFIX } from '@/core/entries/own-question.ts';
import type { AnchorSchedule } from '@/core/records.ts';
import type { Database } from './database.ts';

/**
 * The schedules that can still be asked: of own cards only those whose card and anchor stand. The others are kept, for an undo brings the card
 * back, and its dates with it.
 */
export async function askable(db: Database, schedules: AnchorSchedule[]): Promise<AnchorSchedule[]> {
  const ids = new Set(schedules.map(({ questionId }) => questionId).filter((id) => id.startsWith(OWN_PREFIX)));
  if (ids.size === 0) return schedules;
  const versions = await db.entries
    .where('[kind+subject]')
    .anyOf([...ids].map((id) => ['card', id]))
    .toArray();
  const anchors = new Map(foldEntries('card', versions).map(({ subject, value }) => [subject, new Set(value.anchors.map(({ id }) => id))]));
  return schedules.filter(({ questionId, anchorId }) => !ids.has(questionId) || anchors.get(questionId)?.has(anchorId));
}
