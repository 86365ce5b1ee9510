import type { QuestionIndex, TopicId } from '@/core/content/schema.ts';
import type { PlacementStep } from '@/core/entries/kinds.ts';
import { isStrong, shareOf } from './placement.ts';

const FIRST = 3;

/**
 * The three questions to begin with after the placement. First those that were asked and not answered strongly: weak topics of the background
 * before others, then whatever named least. Where these are too few, the study plan's own, then each remaining topic's first, both without
 * what was asked and without known topics. Ids; fewer than three only when the bank holds no more.
 */
export function firstQuestions(
  files: readonly QuestionIndex[],
  steps: readonly PlacementStep[],
  reader: { known: readonly TopicId[]; weakTopics: readonly TopicId[]; startWith: readonly string[] },
): string[] {
  const weak = ({ topic }: PlacementStep) => (reader.weakTopics.includes(topic) ? 0 : 1);
  const gaps = steps.filter((step) => !isStrong(step)).toSorted((a, b) => weak(a) - weak(b) || shareOf(a) - shareOf(b));
  const asked = new Set(steps.map(({ questionId }) => questionId));
  const open = files.filter(({ topic }) => !reader.known.includes(topic));
  const left = new Set(open.flatMap(({ questions }) => questions.map(({ id }) => id)).filter((id) => !asked.has(id)));
  const planned = reader.startWith.filter((id) => left.has(id));
  const others = open.flatMap(({ questions }) => questions.filter(({ id }) => left.has(id)).slice(0, 1)).map(({ id }) => id);
  return [...new Set([...gaps.map(({ questionId }) => questionId), ...planned, ...others])].slice(0, FIRST);
}
