import type { Level, TopicId } from '@/core/content/schema.ts';
import { TOPIC_IDS } from '@/core/content/schema.ts';

/** Lower-case letters and digits only: "CI/CD" and "ci-cd" are one. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const TOPICS = new Map<string, TopicId>(TOPIC_IDS.map((id) => [plainName(id), id]));
/** A part of a long id is enough where it belongs to one topic only: "reproducibility", "kubernetes", "security". */
const PARTS = Map.groupBy(
  TOPIC_IDS.flatMap((id) => id.split('-').map((part) => ({ part, id }))),
  ({ part }) => part,
);
for (const [part, ids] of PARTS) {
  const [only] = ids;
  if (only && ids.length === 1 && !TOPICS.has(part)) TOPICS.set(part, only.id);
}

/** The topic that a word of the person names, or null. */
export function topicOfName(name: string): TopicId | null {
  return TOPICS.get(plainName(name)) ?? null;
}

const LEVEL_NAMES: Readonly<Record<Level, readonly string[]>> = {
  screen: ['screen', 'screening', 'junior', 'easy', 'beginner', 'basic', '1'],
  mid: ['mid', 'middle', 'medium', 'intermediate', '2'],
  senior: ['senior', 'hard', 'advanced', 'expert', 'staff', '3'],
};

/** The level that a word of the person names, or null. */
export function levelOfName(name: string): Level | null {
  const plain = plainName(name);
  return (Object.keys(LEVEL_NAMES) as Level[]).find((level) => LEVEL_NAMES[level].includes(plain)) ?? null;
}
