import type { TopicId } from '@/core/content/schema.ts';

/** The lexicon writes topics as codes; a job page needs no more than that. */
export const TOPIC_OF_CODE: Record<string, TopicId> = {
  REP: 'reproducibility-versioning',
  CIC: 'ci-cd',
  DEP: 'deployment-rollout',
  FST: 'feature-store',
  MON: 'monitoring',
  drift: 'drift',
  RET: 'retraining',
  SRV: 'serving',
  DQ: 'data-quality',
  PIP: 'pipelines-orchestration',
  TRK: 'experiment-tracking-registry',
  INF: 'infrastructure-kubernetes-gpu',
  LLM: 'llmops',
  GOV: 'governance-security',
  CST: 'cost-performance',
  TST: 'testing',
  INC: 'incident-response',
};

export const topicsOf = (codes: readonly string[]): TopicId[] =>
  codes.flatMap((code) => (TOPIC_OF_CODE[code] ? [TOPIC_OF_CODE[code]] : []));
