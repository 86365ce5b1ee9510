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

/** A rule's or a product's codes are asked for at each posting. */
const known = new WeakMap<readonly string[], readonly TopicId[]>();

export function topicsOf(codes: readonly string[]): readonly TopicId[] {
  const before = known.get(codes);
  if (before) return before;
  const topics = codes.flatMap((code) => (TOPIC_OF_CODE[code] ? [TOPIC_OF_CODE[code]] : []));
  known.set(codes, topics);
  return topics;
}
