import type { Level, TopicId } from './schema.ts';

/** Cards of one topic as planned, by level; every id begins with the code. */
interface PlannedTopic extends Record<Level, number> {
  code: string;
}

/** Drift has no file of its own: it is asked by cards of monitoring and retraining. */
export type FileTopic = Exclude<TopicId, 'drift'>;

/** The content map's plan: 16 topics, 206 intents. */
export const PLAN: Readonly<Record<FileTopic, PlannedTopic>> = {
  'reproducibility-versioning': { code: 'REP', screen: 2, mid: 6, senior: 4 },
  'ci-cd': { code: 'CIC', screen: 1, mid: 8, senior: 3 },
  'deployment-rollout': { code: 'DEP', screen: 2, mid: 7, senior: 3 },
  'feature-store': { code: 'FST', screen: 2, mid: 7, senior: 3 },
  monitoring: { code: 'MON', screen: 2, mid: 8, senior: 2 },
  retraining: { code: 'RET', screen: 1, mid: 8, senior: 4 },
  serving: { code: 'SRV', screen: 1, mid: 9, senior: 3 },
  'data-quality': { code: 'DQ', screen: 1, mid: 9, senior: 2 },
  'pipelines-orchestration': { code: 'PIP', screen: 1, mid: 8, senior: 3 },
  'experiment-tracking-registry': { code: 'TRK', screen: 2, mid: 8, senior: 2 },
  'infrastructure-kubernetes-gpu': { code: 'INF', screen: 1, mid: 13, senior: 1 },
  llmops: { code: 'LLM', screen: 1, mid: 15, senior: 2 },
  'governance-security': { code: 'GOV', screen: 1, mid: 9, senior: 2 },
  'cost-performance': { code: 'CST', screen: 1, mid: 8, senior: 3 },
  testing: { code: 'TST', screen: 1, mid: 9, senior: 2 },
  'incident-response': { code: 'INC', screen: 4, mid: 7, senior: 4 },
};

export const PLANNED_TOPICS = Object.keys(PLAN) as FileTopic[];

/** The topics of the founding document: their cards carry it, so they are measured more strictly. */
export const SEED_TOPICS: readonly FileTopic[] = [
  'reproducibility-versioning',
  'ci-cd',
  'deployment-rollout',
  'feature-store',
  'monitoring',
  'retraining',
];

/** S62 and S63 state the shape of a card and of the product; no card can carry them. */
export const SEED_FACTS: readonly string[] = Array.from({ length: 61 }, (_, index) => `S${index + 1}`);

/** Sentences on either side that each anchor and wrong claim of a card needs. */
export function sentencesNeeded(topic: string, level: Level): number {
  return level === 'screen' || SEED_TOPICS.some((seed) => seed === topic) ? 2 : 1;
}
