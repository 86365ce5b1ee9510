import type { Level, TopicId } from '@/core/content/schema.ts';
import type { PlacementStep } from '@/core/entries/kinds.ts';
import { READY_SHARE } from './readiness.ts';

/** What the placement says of one topic. */
export interface PlacedTopic {
  topic: TopicId;
  /** Anchors named, and anchors asked. */
  found: number;
  asked: number;
  ticked: boolean;
  /** Three in four of its anchors were named. */
  strong: boolean;
  steps: PlacementStep[];
}

/** The topics that were asked, in the order of the questions. */
export function placedTopics(steps: readonly PlacementStep[], ticked: readonly TopicId[]): PlacedTopic[] {
  return [...new Set(steps.map(({ topic }) => topic))].map((topic) => {
    const own = steps.filter((step) => step.topic === topic);
    const found = own.reduce((sum, step) => sum + step.found.length, 0);
    const asked = own.reduce((sum, step) => sum + step.found.length + step.missing.length, 0);
    return { topic, found, asked, ticked: ticked.includes(topic), strong: asked > 0 && found >= asked * READY_SHARE, steps: own };
  });
}

/**
 * Topics that somebody knows: ticked, and verified by the placement with three in four anchors named. A tick alone counts for nothing, and
 * neither tick nor placement ever becomes a review: an anchor that was not asked stays unasked in the memory. What is known only comes later
 * among new questions (`comesLater`) and is no weak topic.
 */
export function knownTopics(steps: readonly PlacementStep[], ticked: readonly TopicId[]): TopicId[] {
  return placedTopics(steps, ticked).flatMap((placed) => (placed.ticked && placed.strong ? [placed.topic] : []));
}

/** Whether a new question comes after the others: its topic is known, and it is none for seniors, which the placement does not verify. */
export function comesLater(topic: TopicId, level: Level, known: readonly TopicId[]): boolean {
  return level !== 'senior' && known.includes(topic);
}
