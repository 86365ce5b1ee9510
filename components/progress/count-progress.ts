import type { Question, TopicId } from '@/core/content/schema.ts';
import type { AttemptRecord } from '@/core/records.ts';

export interface TopicProgress {
  topic: TopicId;
  /** Named the last time it was asked. */
  known: number;
  /** Missed the last time it was asked. */
  learning: number;
  /** To be asked now, whatever happened last. */
  due: number;
  /** Not asked yet, of the questions of this topic. */
  unseen: number;
}

/** Where the anchors stand, by topic. Each anchor counts once: due before known before learning. Attempts are newest first. */
export function countProgress(
  attempts: readonly AttemptRecord[],
  due: readonly { questionId: string; anchorIds: readonly string[] }[],
  questions: readonly (Question & { topic: TopicId })[],
): TopicProgress[] {
  const dueKeys = new Set(due.flatMap(({ questionId, anchorIds }) => anchorIds.map((id) => `${questionId} ${id}`)));
  const seen = new Set<string>();
  const rows = new Map<TopicId, TopicProgress>();
  const rowOf = (topic: TopicId): TopicProgress => {
    const row = rows.get(topic) ?? { topic, known: 0, learning: 0, due: 0, unseen: 0 };
    rows.set(topic, row);
    return row;
  };
  for (const attempt of attempts) {
    const claimed = attempt.claimed.map(({ anchorId }) => anchorId);
    const named = new Set([...attempt.found, ...claimed]);
    for (const anchorId of new Set([...named, ...attempt.missed])) {
      const key = `${attempt.questionId} ${anchorId}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const row = rowOf(attempt.topic);
      if (dueKeys.has(key)) row.due += 1;
      else if (named.has(anchorId) && attempt.grade > 1) row.known += 1;
      else row.learning += 1;
    }
  }
  for (const question of questions) {
    const row = rows.get(question.topic);
    if (row) row.unseen += question.anchors.filter(({ id }) => !seen.has(`${question.id} ${id}`)).length;
  }
  return [...rows.values()].sort((a, b) => b.due - a.due || b.known + b.learning - (a.known + a.learning));
}
