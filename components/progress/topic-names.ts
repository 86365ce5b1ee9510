import type { TopicId } from '@/core/content/schema.ts';
import { t } from '@/language/t.ts';

const KEYS = {
  'reproducibility-versioning': 'topic.reproducibility',
  'ci-cd': 'topic.ciCd',
  'deployment-rollout': 'topic.deployment',
  serving: 'topic.serving',
  'feature-store': 'topic.featureStore',
  monitoring: 'topic.monitoring',
  drift: 'topic.drift',
  retraining: 'topic.retraining',
  'pipelines-orchestration': 'topic.pipelines',
  'data-quality': 'topic.dataQuality',
  'experiment-tracking-registry': 'topic.tracking',
  'infrastructure-kubernetes-gpu': 'topic.infrastructure',
  llmops: 'topic.llmops',
  'governance-security': 'topic.governance',
  'cost-performance': 'topic.cost',
  testing: 'topic.testing',
  'incident-response': 'topic.incidents',
} as const satisfies Record<TopicId, string>;

/** Every topic, in the order of the bank. */
export const TOPICS = Object.keys(KEYS) as TopicId[];

/** A topic as people call it. */
export function topicName(topic: TopicId): string {
  return t(KEYS[topic]);
}
