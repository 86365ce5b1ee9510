import type { IndexedQuestion, Level, QuestionIndex, TopicId } from '@/core/content/schema.ts';
import type { PlacementStep } from '@/core/entries/kinds.ts';
import { READY_SHARE } from './readiness.ts';
import { seededOrder } from './seeded-order.ts';

/** Subject of the placement among the entries: there is one. */
export const PLACEMENT_SUBJECT = 'ten-questions';
/** So many questions take about ten minutes, and reach ten of the topics. */
export const PLACEMENT_QUESTIONS = 10;
const LEVELS: readonly Level[] = ['screen', 'mid', 'senior'];
/** The levels it moves between: whether somebody has the judgement of a senior no single question tells. */
const LADDER: readonly Level[] = ['screen', 'mid'];
/** So many strong answers in a row lead to the next level. */
const STRONG_IN_A_ROW = 2;
/** Less than half of the anchors is a miss, and leads to the level below. */
const MISSED_BELOW = 0.5;

export interface PlacementReader {
  /** Topics that the person says to know. */
  ticked: readonly TopicId[];
  /** Weak topics of the person's background. */
  weakTopics: readonly TopicId[];
  /** Question ids with how often they were practised: a question never met says more. */
  practised: Readonly<Record<string, number>>;
}

export type PlacementPick = Pick<IndexedQuestion, 'id' | 'level'> & { topic: TopicId };

/** The share of a question's anchors that were named, 0 to 1. */
export function shareOf({ found, missing }: Pick<PlacementStep, 'found' | 'missing'>): number {
  const asked = found.length + missing.length;
  return asked === 0 ? 0 : found.length / asked;
}

/** Strong as everywhere: three in four anchors named. */
export function isStrong(step: Pick<PlacementStep, 'found' | 'missing'>): boolean {
  return shareOf(step) >= READY_SHARE;
}

/** The level of the next question: up after two strong answers in a row, down after a miss, else as before. It begins with the first call's. */
export function levelAfter(steps: readonly Pick<PlacementStep, 'found' | 'missing'>[]): Level {
  let at = 0;
  let strong = 0;
  for (const step of steps) {
    strong = isStrong(step) ? strong + 1 : 0;
    if (shareOf(step) < MISSED_BELOW) at = Math.max(0, at - 1);
    if (strong < STRONG_IN_A_ROW) continue;
    at = Math.min(LADDER.length - 1, at + 1);
    strong = 0;
  }
  return LADDER[at] ?? 'screen';
}

/** Ticked topics first, since a tick is to be verified; then the background's weak ones; then the others. */
function topicOrder(topics: readonly TopicId[], reader: PlacementReader, seed: number): TopicId[] {
  const there = new Set(topics);
  const mixed = seededOrder(topics, (topic) => topic, seed);
  return [
    ...new Set([
      ...mixed.filter((topic) => reader.ticked.includes(topic)),
      ...reader.weakTopics.filter((topic) => there.has(topic)),
      ...mixed,
    ]),
  ];
}

/**
 * The next question of the placement, or null after the tenth or when there is none left. Pure: the same seed, steps and reader give the same
 * question, so a placement that was left goes on where it was. A topic comes again only when every topic was asked as often. Within a topic a
 * question never met goes first, then the level that the answers so far call for, else the nearest one.
 */
export function nextPlacement(
  files: readonly QuestionIndex[],
  reader: PlacementReader,
  steps: readonly PlacementStep[],
  seed: number,
): PlacementPick | null {
  if (steps.length >= PLACEMENT_QUESTIONS) return null;
  const used = new Set(steps.map(({ questionId }) => questionId));
  const open = files
    .map(({ topic, questions }) => ({ topic, questions: questions.filter(({ id }) => !used.has(id)) }))
    .filter(({ questions }) => questions.length > 0);
  const times = (topic: TopicId) => steps.filter((step) => step.topic === topic).length;
  const order = topicOrder(
    open.map(({ topic }) => topic),
    reader,
    seed,
  );
  const fewest = Math.min(...order.map(times));
  const topic = order.find((candidate) => times(candidate) === fewest);
  const cards = open.find((file) => file.topic === topic)?.questions ?? [];
  const wanted = LEVELS.indexOf(levelAfter(steps));
  const far = ({ level }: IndexedQuestion) => Math.abs(LEVELS.indexOf(level) - wanted) + LEVELS.indexOf(level) / LEVELS.length / 2;
  const met = ({ id }: IndexedQuestion) => ((reader.practised[id] ?? 0) > 0 ? 1 : 0);
  const [card] = seededOrder(cards, ({ id }) => id, seed).sort((a, b) => met(a) - met(b) || far(a) - far(b));
  return card && topic ? { id: card.id, level: card.level, topic } : null;
}
