import type { TopicId } from '@/core/content/schema.ts';

/** Topics as people call them. */
export const TOPIC_NAMES: Readonly<Record<TopicId, string>> = {
  'reproducibility-versioning': 'Reproducibility',
  'ci-cd': 'CI/CD',
  'deployment-rollout': 'Deployment',
  serving: 'Serving',
  'feature-store': 'Feature stores',
  monitoring: 'Monitoring',
  drift: 'Drift',
  retraining: 'Retraining',
  'pipelines-orchestration': 'Pipelines',
  'data-quality': 'Data quality',
  'experiment-tracking-registry': 'Tracking and registry',
  'infrastructure-kubernetes-gpu': 'Infrastructure',
  llmops: 'LLMOps',
  'governance-security': 'Governance and security',
  'cost-performance': 'Cost and performance',
  testing: 'Testing',
  'incident-response': 'Incidents',
};
