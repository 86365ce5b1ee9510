import type { TopicId } from '@/core/content/schema.ts';
import type { AnchorMemory } from './recall.ts';
import { recallOf } from './recall.ts';

/** A question that the posting makes likely, with its anchors; in the order of the posting's list. */
export interface LikelyQuestion {
  id: string;
  topic: TopicId;
  anchorIds: readonly string[];
}

export interface TopicReadiness {
  topic: TopicId;
  /** How much the posting stresses it, 0 to 1. */
  weight: number;
  required: boolean;
  /** Expected number of anchors that would be named today, and of how many. */
  recalled: number;
  anchors: number;
  /** Anchors that were never asked. */
  unseen: number;
  ready: boolean;
}

export interface Readiness {
  /** In the order of the posting's stress. */
  topics: TopicReadiness[];
  ready: number;
  of: number;
  /** The topic that is furthest from ready, weighed by how much the posting stresses it; null when all are ready. */
  weakest: TopicId | null;
}

/** The likeliest questions of a topic stand for it: a person prepares for these, not for the whole bank. */
const QUESTIONS_A_TOPIC = 3;
/** Share of the anchors that must be expected to come back: a strong answer leaves out one point in four at most. */
export const READY_SHARE = 0.75;
/** More topics than this no interview asks. */
const MAX_TOPICS = 6;

export interface StressedTopic {
  topic: TopicId;
  weight: number;
  required: boolean;
}

/** What stands for a topic: the first of its likely questions. */
export function questionsOf(topic: TopicId, questions: readonly LikelyQuestion[]): readonly LikelyQuestion[] {
  return questions.filter((question) => question.topic === topic).slice(0, QUESTIONS_A_TOPIC);
}

/** The topics that a posting stresses most, and for which there are questions. */
export function stressed(topics: readonly StressedTopic[], questions: readonly LikelyQuestion[]): StressedTopic[] {
  const asked = new Set(questions.map(({ topic }) => topic));
  return topics
    .filter(({ topic }) => asked.has(topic))
    .toSorted((a, b) => b.weight - a.weight || (a.topic < b.topic ? -1 : 1))
    .slice(0, MAX_TOPICS);
}

/**
 * Whether a person is ready for a posting, by topic and never as one number: a topic is ready when at least three in four anchors of its
 * three likeliest questions would come back today. `memoryOf` gives null for an anchor that was never reviewed; `now` is in epoch
 * milliseconds. Monotone: naming an anchor never lowers any topic (tests/core/preparation).
 */
export function readinessOf(
  topics: readonly StressedTopic[],
  questions: readonly LikelyQuestion[],
  memoryOf: (questionId: string, anchorId: string) => AnchorMemory | null,
  now: number,
): Readiness {
  const rows = stressed(topics, questions).map(({ topic, weight, required }): TopicReadiness => {
    const memories = questionsOf(topic, questions).flatMap(({ id, anchorIds }) => anchorIds.map((anchorId) => memoryOf(id, anchorId)));
    const recalled = memories.reduce((sum, memory) => sum + recallOf(memory, now), 0);
    return {
      topic,
      weight,
      required,
      recalled,
      anchors: memories.length,
      unseen: memories.filter((memory) => memory === null).length,
      ready: memories.length > 0 && recalled >= memories.length * READY_SHARE - 1e-9,
    };
  });
  const [weakest] = rows
    .filter(({ ready }) => !ready)
    .toSorted((a, b) => gap(b) - gap(a) || b.weight - a.weight || (a.topic < b.topic ? -1 : 1));
  return { topics: rows, ready: rows.filter(({ ready }) => ready).length, of: rows.length, weakest: weakest?.topic ?? null };
}

const gap = ({ weight, recalled, anchors }: TopicReadiness): number => weight * (1 - recalled / Math.max(1, anchors));
